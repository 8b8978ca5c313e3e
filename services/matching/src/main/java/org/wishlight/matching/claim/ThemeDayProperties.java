package org.wishlight.matching.claim;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds on theme days.
 *
 * @param anyCircle whether who has checked in may take what is shown, whichever circle has its turn
 */
@ConfigurationProperties("wishlight.theme-days")
record ThemeDayProperties(@DefaultValue("true") boolean anyCircle) {}
