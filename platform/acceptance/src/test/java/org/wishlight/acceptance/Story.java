package org.wishlight.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wishlight.acceptance.Door.Answer;

/** A day of both offices, small: people with rare names wish, volunteer, are found and thanked. */
final class Story {
  /** Stands in every wish's text, which is no secret: what finds it would find a name too. */
  static final String MARK = "想听评弹" + UUID.randomUUID();

  private final Door door;
  private final List<Person> people = new ArrayList<>();
  private final List<Filed> wishes = new ArrayList<>();
  private final List<String> volunteers = new ArrayList<>();

  /** A wish, and who had it filed where. */
  record Filed(String id, String wisher, Person person, String officer) {}

  Story(Door door) {
    this.door = door;
  }

  List<Person> people() {
    return List.copyOf(people);
  }

  List<Filed> wishes() {
    return List.copyOf(wishes);
  }

  /** Their ids, the first one of the office liangcheng. */
  List<String> volunteers() {
    return List.copyOf(volunteers);
  }

  /** The wish of somebody who is erased; the name is looked for all the same. */
  void forget(Filed wish) {
    wishes.remove(wish);
  }

  void play() {
    granted("liangcheng", "xiuyuan", "xiuyuan-officer");
    granted("liangcheng", "shuidian", "shuidian-officer");
    granted("beiwaitan", "gongping", "beiwaitan-operator");
    refused("liangcheng-system");
    filedForOneself();
    claimed(filed("liangcheng", "wener", "wener-officer"), "liangcheng", "wener");
  }

  /** From the filing to the resident's yes; the officer rings the resident up in between. */
  private void granted(String office, String neighborhood, String officer) {
    var wish = filed(office, neighborhood, officer);
    var claim = claimed(wish, office, neighborhood);
    var operator = office + "-operator";
    door.post(operator, "/api/v1/claims/" + claim + "/start", Map.of()).good();
    if (officer.endsWith("-officer")) {
      door.get(officer, "/api/v1/wishes/" + wish.id() + "/contact").good();
    }
    door.post(operator, "/api/v1/claims/" + claim + "/fulfil", Map.of("note", MARK)).good();
    door.post(officer, "/api/v1/wall/" + wish.id() + "/confirm", Map.of("rating", 5)).good();
  }

  private Filed filed(String office, String neighborhood, String officer) {
    var wisher = somebody();
    var answer = door.post(office + "-system", "/api/v1/wishes", wish(neighborhood, wisher)).good();
    var wish =
        new Filed(
            answer.text("id"), answer.json().path("wisher").path("id").asString(), wisher, officer);
    wishes.add(wish);
    return wish;
  }

  private String claimed(Filed wish, String office, String neighborhood) {
    var helper = somebody();
    var operator = office + "-operator";
    var volunteer =
        door.post(operator, "/api/v1/volunteers", volunteer(neighborhood, helper))
            .good()
            .text("id");
    volunteers.add(volunteer);
    var path = "/api/v1/wall/" + wish.id();
    await().atMost(Duration.ofSeconds(60)).until(() -> door.get(operator, path).status() == 200);
    return door.post(operator, path + "/claims", Map.of("volunteer", volunteer)).good().text("id");
  }

  /** What is refused must not be told in the log either. */
  private void refused(String client) {
    var person = somebody();
    var unfit = wish("xiuyuan", new Person(person.name(), person.phone() + "x".repeat(30)));
    expectRefusal(door.post(client, "/api/v1/wishes", unfit));
    expectRefusal(door.post(client, "/api/v1/wishes/" + UUID.randomUUID() + "/publish", person));
    var torn = "{\"wisher\":{\"name\":\"%s\",\"phone\":%s".formatted(person.name(), person.phone());
    expectRefusal(door.post(client, "/api/v1/wishes", torn));
    var odd = "{\"wisher\":\"%s %s\"}".formatted(person.name(), person.phone());
    expectRefusal(door.post(client, "/api/v1/wishes", odd));
    expectRefusal(door.post("liangcheng-operator", "/api/v1/volunteers", odd));
  }

  /** Two who log in themselves. */
  private void filedForOneself() {
    door.post("resident-demo", "/api/v1/wishes", wish("xiuyuan", somebody())).good();
    door.post("volunteer-demo", "/api/v1/volunteers", volunteer("xiuyuan", somebody())).good();
  }

  private static void expectRefusal(Answer answer) {
    if (answer.status() / 100 != 4) {
      throw new AssertionError("a refusal was expected, not " + answer.status());
    }
  }

  private Person somebody() {
    var person = Person.somebody();
    people.add(person);
    return person;
  }

  private static Map<String, Object> wish(String neighborhood, Person wisher) {
    return Map.of(
        "neighborhood",
        neighborhood,
        "text",
        MARK,
        "category",
        "companionship",
        "kind",
        "SERVICE",
        "wisher",
        Map.of("name", wisher.name(), "phone", wisher.phone()));
  }

  private static Map<String, Object> volunteer(String neighborhood, Person person) {
    return Map.of(
        "name",
        person.name(),
        "type",
        "RESIDENT",
        "neighborhood",
        neighborhood,
        "phone",
        person.phone(),
        "capacity",
        5,
        "offers",
        List.of(Map.of("kind", "ABILITY", "text", "陪老人听评弹")));
  }
}
