package org.wishlight.matching.domain;

import reactor.core.publisher.Mono;

/** A domain class that should not know Reactor. */
public record ImpureClaim(Mono<String> wish) {}
