package org.wishlight.matching.kiosk;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one line has got.
 *
 * @param status 201, or that of the problem
 * @param claim the claim's id
 */
record OfflineAnswer(
    String id, int status, @Nullable String claim, @Nullable Map<String, Object> problem) {}
