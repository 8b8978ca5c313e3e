package org.wishlight.intake.category;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wishlight.contracts.Category;
import org.wishlight.intake.neighborhood.LocalName;
import org.wishlight.starter.caller.Access;
import org.wishlight.starter.caller.Scope;
import org.wishlight.starter.policy.OfficePolicy;
import org.wishlight.starter.web.Page;

/** The categories with their names, and which of them are granted from inside first. */
@RestController
@RequestMapping(path = "/api/v1/categories", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reference data")
class CategoriesController {
  private final List<CategoryView> categories;

  CategoriesController(OfficePolicy policy) {
    categories = Arrays.stream(Category.values()).map(category -> view(category, policy)).toList();
  }

  /** One category as callers see it. */
  record CategoryView(String code, LocalName name, boolean internalFirst) {}

  @GetMapping
  @Access(anybody = Scope.PUBLIC)
  @Operation(summary = "Every category")
  Page<CategoryView> categories() {
    return Page.all(categories);
  }

  private static CategoryView view(Category category, OfficePolicy policy) {
    return new CategoryView(
        category.code(),
        new LocalName(category.chinese(), category.english()),
        policy.isInternalFirst(category, category.usualKind()));
  }
}
