package org.wishlight.matching.round;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When rounds are held.
 *
 * @param every at the latest, wherever wishes wait; where something has changed, sooner
 */
@ConfigurationProperties("wishlight.rounds")
record RoundsProperties(@DefaultValue("1m") Duration every) {}
