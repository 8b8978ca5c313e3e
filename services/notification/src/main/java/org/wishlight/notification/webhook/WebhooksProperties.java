package org.wishlight.notification.webhook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far webhooks may reach.
 *
 * @param allowLoopback whether this machine's own addresses may be called, also without TLS
 */
@ConfigurationProperties("wishlight.webhooks")
record WebhooksProperties(@DefaultValue("false") boolean allowLoopback) {}
