package org.wishlight.meaning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.wishlight.meaning",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
  @ArchTest
  static final ArchRule KNOWS_NO_FRAMEWORK =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "org.wishlight.contracts..",
              "org.wishlight.meaning..",
              "ai.onnxruntime..",
              "tools.jackson..");

  @ArchTest
  static final ArchRule HAS_NO_CYCLES =
      slices().matching("org.wishlight.meaning.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_EMBEDDING_KNOWS_THE_RUNTIME =
      classes()
          .that()
          .resideOutsideOfPackage("..embedding..")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages("ai.onnxruntime..", "tools.jackson..");
}
