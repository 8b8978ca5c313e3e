package org.wishlight.identity.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/** HTML with {@code {{names}}} in it; whatever takes their places is escaped. */
record Template(String html) {

  private static final Pattern NAME = Pattern.compile("\\{\\{([a-zA-Z.-]+)}}");

  static Template named(String file) {
    try {
      var page = new ClassPathResource("pages/" + file);
      return new Template(page.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  String filled(UnaryOperator<String> text) {
    return NAME.matcher(html)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    HtmlUtils.htmlEscape(text.apply(found.group(1)), "UTF-8")));
  }
}
