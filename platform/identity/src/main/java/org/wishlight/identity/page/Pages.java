package org.wishlight.identity.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The pages, in the words of the reader's language. */
@Component
public class Pages {

  private final Template login = Template.named("login.html");
  private final Template problem = Template.named("problem.html");
  private final MessageSource texts;

  Pages(MessageSource texts) {
    this.texts = texts;
  }

  /**
   * @param error what went wrong the last time, in words; empty for a first try
   */
  public String login(String csrf, String error, Locale language) {
    var state = error.isEmpty() ? "false" : "true";
    return fill(login, Map.of("csrf", csrf, "error", error, "invalid", state), language);
  }

  public String problem(String word, Locale language) {
    var words =
        Map.of(
            "title", texts.getMessage(word + ".title", null, language),
            "detail", texts.getMessage(word + ".detail", null, language));
    return fill(problem, words, language);
  }

  private String fill(Template page, Map<String, String> own, Locale language) {
    var words = new HashMap<>(own);
    words.put("lang", language.equals(Locale.ENGLISH) ? "en" : "zh-CN");
    return page.filled(
        name -> {
          var word = words.get(name);
          return word == null ? texts.getMessage("page." + name, null, language) : word;
        });
  }
}
