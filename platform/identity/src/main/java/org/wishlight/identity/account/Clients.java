package org.wishlight.identity.account;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/** The configured clients, by name; unlike the library's own, two of them may share a secret. */
@Component
class Clients implements RegisteredClientRepository {

  private final ConcurrentMap<String, RegisteredClient> byName = new ConcurrentHashMap<>();

  Clients(ClientRegistrations registrations) {
    registrations.all().forEach(this::save);
  }

  @Override
  public void save(RegisteredClient client) {
    byName.put(client.getClientId(), client);
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String name) {
    return byName.get(name);
  }
}
