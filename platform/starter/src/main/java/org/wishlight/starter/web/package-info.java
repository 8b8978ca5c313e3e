/**
 * What every HTTP edge does alike: problems, strict JSON, idempotency keys, entity tags, cursors.
 */
@NullMarked
package org.wishlight.starter.web;

import org.jspecify.annotations.NullMarked;
