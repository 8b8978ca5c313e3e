package org.wishlight.meaning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTests {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private @TempDir Path folder;

  @Test
  void printsTheFiguresOfSorting() throws IOException {
    run("sorting", file("text,category,kind,needs\n想理个发,personal-care,service,haircut\n"));

    assertThat(text()).contains("category right     100.0 %  (1 of 1)").contains("macro F1");
  }

  @Test
  void warnsOfTextsThatItHasLearntFrom() throws IOException {
    run("sorting", file("text,category,kind,needs\n磨刀,other,service,knife-sharpening\n"));

    assertThat(text()).contains("1 of these 1 texts are among the examples");
  }

  @Test
  void printsTheFiguresOfMatching() throws IOException {
    var wishes = file("text,category,kind,needs\n想理个发,personal-care,service,haircut\n");
    var offers = folder.resolve("offers.csv");
    Files.writeString(offers, "text,kind,tags\n会理发，周末有空,skill,haircut\n");

    run("matching", wishes, offers.toString());

    assertThat(text()).contains("first suggestion right 100.0 %  (1 of 1)");
  }

  @Test
  void printsTheFiguresOfDuplicates() throws IOException {
    var header = "text_a,text_b,household_a,household_b,days_apart,label\n";
    run("duplicates", file(header + "求磨刀,求磨刀,A,B,3,distinct-other-household\n"));

    assertThat(text()).contains("verdict right          100.0 %  (1 of 1)");
  }

  @Test
  void saysWhatItCanPrint() throws IOException {
    assertThat(run("weather")).isEqualTo(2);
    assertThat(text()).contains("sorting FILE");
  }

  @Test
  void namesTheMissingColumn() throws IOException {
    var file = file("text,kind\n求磨刀,service\n");

    assertThatThrownBy(() -> run("sorting", file)).hasMessageContaining("category");
  }

  private int run(String... arguments) throws IOException {
    return Evaluation.run(new PrintStream(printed, true, StandardCharsets.UTF_8), arguments);
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private String file(String csv) throws IOException {
    return Files.writeString(folder.resolve("labelled.csv"), csv).toString();
  }
}
