package org.throughline.hostile;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service with little time, and few connections. */
public class Impatient implements QuarkusTestProfile {

  static final int CONNECTIONS = 50;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "quarkus.http.idle-timeout",
        "PT1S",
        "quarkus.http.limits.max-connections",
        Integer.toString(CONNECTIONS));
  }
}
