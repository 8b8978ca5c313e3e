/** One dependency that makes an application a service of the platform. */
@NullMarked
package org.wishlight.starter;

import org.jspecify.annotations.NullMarked;
