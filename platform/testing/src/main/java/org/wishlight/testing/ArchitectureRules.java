package org.wishlight.testing;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules every service keeps; taken in by {@code ArchTests.in(ArchitectureRules.class)}. */
public final class ArchitectureRules {
  private static final String[] MESSAGING = {
    "org.springframework.cloud.stream..",
    "org.springframework.cloud.function..",
    "org.springframework.kafka..",
    "org.apache.kafka.."
  };

  @ArchTest
  public static final ArchRule domainIsPureJava =
      classes()
          .that()
          .resideInAPackage("..domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify..", "org.wishlight.contracts..", "org.wishlight..domain..")
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule featuresHaveNoCycles =
      slices().matching("org.wishlight.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  public static final ArchRule onlyListenersTouchMessaging =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.wishlight.starter..")
          .and(DescribedPredicate.not(messagingEdges()))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(MESSAGING)
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule documentsAreUpdatedNeverReplaced =
      noClasses()
          .should()
          .callMethodWhere(wholeDocumentWrites())
          .because("a replaced document shows no new history entry to the relay")
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule dependenciesComeThroughConstructors =
      noFields()
          .should()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .orShould()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
          .orShould()
          .beAnnotatedWith("jakarta.inject.Inject")
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule nobodySubscribes =
      noClasses()
          .should()
          .callMethodWhere(
              target(name("subscribe"))
                  .and(target(owner(assignableTo("org.reactivestreams.Publisher")))))
          .because("the framework subscribes; a pipeline cut loose loses its errors")
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule noServiceDependsOnAnother =
      slices()
          .matching("org.wishlight.(intake|matching|notification|statistics|gateway|identity)..")
          .should()
          .notDependOnEachOther()
          .allowEmptyShould(true);

  private ArchitectureRules() {}

  private static DescribedPredicate<JavaClass> messagingEdges() {
    return DescribedPredicate.describe(
        "listeners or configuration",
        type -> {
          var name = outermost(type).getSimpleName();
          return name.endsWith("Listener") || name.endsWith("Configuration");
        });
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
  }

  private static DescribedPredicate<JavaMethodCall> wholeDocumentWrites() {
    return DescribedPredicate.describe(
        "writes of whole documents (save, replaceOne, findAndReplace)",
        call -> {
          var owner = call.getTargetOwner();
          return switch (call.getTarget().getName()) {
            case "save", "saveAll" ->
                owner.isAssignableTo("org.springframework.data.repository.Repository")
                    || isTemplate(owner);
            case "replaceOne", "findOneAndReplace" ->
                owner.getPackageName().startsWith("com.mongodb");
            case "findAndReplace", "replace" -> isTemplate(owner);
            default -> false;
          };
        });
  }

  private static boolean isTemplate(JavaClass owner) {
    return owner.isAssignableTo("org.springframework.data.mongodb.core.ReactiveMongoOperations")
        || owner.isAssignableTo("org.springframework.data.mongodb.core.MongoOperations");
  }

  private static DescribedPredicate<JavaClass> assignableTo(String type) {
    return JavaClass.Predicates.assignableTo(type);
  }
}
