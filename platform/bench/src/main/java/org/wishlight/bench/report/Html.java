package org.wishlight.bench.report;

/** A page that stands alone: no script, nothing from elsewhere. */
final class Html {
  private static final String STYLE =
      """
      body { font: 15px/1.5 system-ui, sans-serif; max-width: 68rem; margin: 2rem auto;
        padding: 0 1rem; color: #1f2430; }
      table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
      th, td { padding: .3rem .7rem; border-bottom: 1px solid #d8dbe2; text-align: right; }
      th:first-child, td:first-child { text-align: left; }
      svg { max-width: 100%; height: auto; }
      svg text { font: 13px system-ui, sans-serif; fill: #1f2430; }
      """;

  private Html() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String page(String title, String body) {
    return """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
        <style>%2$s</style></head>
        <body><h1>%1$s</h1>
        %3$s</body></html>
        """
        .formatted(escaped(title), STYLE, body);
  }
}
