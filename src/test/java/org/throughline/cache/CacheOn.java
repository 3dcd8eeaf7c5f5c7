package org.throughline.cache;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Answers are kept, as they are where nobody counts statements. */
public class CacheOn implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("throughline.cache.size", "32M");
  }
}
