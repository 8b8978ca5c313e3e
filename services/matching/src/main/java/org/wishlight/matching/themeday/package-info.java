/** Theme days (主题党日): wishes are shown in one place on one day and taken there. */
@NullMarked
package org.wishlight.matching.themeday;

import org.jspecify.annotations.NullMarked;
