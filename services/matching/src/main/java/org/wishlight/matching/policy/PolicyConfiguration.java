package org.wishlight.matching.policy;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/** How policies are stored; they are known before anything begins. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

  @Bean
  SmartInitializingSingleton policyIndexes(ReactiveMongoTemplate mongo, Policies policies) {
    var byOffice = new Index("office", Direction.ASC).on("version", Direction.DESC);
    return () ->
        mongo.indexOps(PolicyVersion.class).createIndex(byOffice).then(policies.look()).block();
  }
}
