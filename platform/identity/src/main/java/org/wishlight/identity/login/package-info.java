/** How people and systems prove who they are, and what they see meanwhile. */
@NullMarked
package org.wishlight.identity.login;

import org.jspecify.annotations.NullMarked;
