package org.throughline.edge;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** {@code throughline.proxies}, read at start. */
@ConfigMapping(prefix = "throughline.proxies")
interface ProxiesConfig {

  /**
   * Addresses, or networks like {@code 10.0.0.0/8}, whose {@code X-Forwarded-For} is believed: the
   * proxies in front of the service, and no one else. Without any, whoever connects is the caller.
   */
  Optional<List<String>> trusted();
}
