package org.wishlight.starter.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Text that a person could have typed: no control characters but line breaks and tabs, no lone
 * surrogates, no marks that turn the direction of writing.
 */
@Documented
@Constraint(validatedBy = PlainText.Characters.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
  String message() default "{fault.characters}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Looks at every code point. */
  final class Characters implements ConstraintValidator<PlainText, CharSequence> {
    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      return text == null || text.codePoints().allMatch(Characters::isPlain);
    }

    private static boolean isPlain(int character) {
      return switch (character) {
        case '\n', '\r', '\t' -> true;
        default ->
            !Character.isISOControl(character)
                && Character.getType(character) != Character.SURROGATE
                && !turnsDirection(character)
                && character != 0xFFFE
                && character != 0xFFFF;
      };
    }

    private static boolean turnsDirection(int character) {
      return (character >= 0x202A && character <= 0x202E)
          || (character >= 0x2066 && character <= 0x2069);
    }
  }
}
