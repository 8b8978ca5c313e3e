package org.wishlight.starter.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.wishlight.starter.caller.Caller;

/** Shows the starter's own controller parameters in OpenAPI as what a caller sends. */
final class DocumentedParameters implements OperationCustomizer {

  DocumentedParameters() {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Caller.class, PageRequest.class, IdempotencyKey.class);
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    for (var parameter : method.getMethodParameters()) {
      document(operation, parameter);
    }
    return operation;
  }

  private static void document(Operation operation, MethodParameter parameter) {
    var type = parameter.nestedIfOptional().getNestedParameterType();
    if (type == PageRequest.class) {
      operation.addParametersItem(limit());
      operation.addParametersItem(cursor());
    } else if (type == IdempotencyKey.class) {
      forget(operation, parameter);
      operation.addParametersItem(idempotencyKey());
    }
  }

  /** An Optional is taken for a query parameter, whatever is inside. */
  private static void forget(Operation operation, MethodParameter parameter) {
    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
    if (operation.getParameters() != null) {
      operation
          .getParameters()
          .removeIf(known -> known.getName().equals(parameter.getParameterName()));
    }
  }

  private static QueryParameter limit() {
    var limit = new QueryParameter();
    limit.name("limit").description("How many at most, 1 to 500; 50 where nothing is said.");
    limit.schema(new IntegerSchema());
    return limit;
  }

  private static QueryParameter cursor() {
    var cursor = new QueryParameter();
    cursor
        .name("cursor")
        .description("The \"next\" of the part before.")
        .schema(new StringSchema());
    return cursor;
  }

  private static HeaderParameter idempotencyKey() {
    var key = new HeaderParameter();
    key.name(IdempotencyKey.HEADER)
        .description("The same for every attempt of one request: it happens once.");
    key.schema(new StringSchema().maxLength(255));
    return key;
  }
}
