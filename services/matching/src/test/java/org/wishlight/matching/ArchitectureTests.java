package org.wishlight.matching;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.wishlight.testing.ArchitectureRules;

@AnalyzeClasses(
    packages = "org.wishlight.matching",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
  @ArchTest static final ArchTests rules = ArchTests.in(ArchitectureRules.class);
}
