package org.wishlight.starter.caller;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an operation, and how far each of them sees. Every operation says it; a service with
 * one that does not refuses to start. {@code docs/security.md} shows all of them as one table.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Access {

  /** Whoever comes, with a token or without. */
  Scope anybody() default Scope.NONE;

  Scope resident() default Scope.NONE;

  Scope volunteer() default Scope.NONE;

  Scope officer() default Scope.NONE;

  Scope operator() default Scope.NONE;

  /** An office's own software. */
  Scope system() default Scope.NONE;

  /** Who runs the platform. */
  Scope ops() default Scope.NONE;
}
