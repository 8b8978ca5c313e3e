package org.wishlight.matching.place;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Neighbourhoods that are known from the start, each with its office. */
@ConfigurationProperties("wishlight")
record PlacesProperties(@DefaultValue Map<String, String> places) {}
