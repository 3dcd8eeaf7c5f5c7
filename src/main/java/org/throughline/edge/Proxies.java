package org.throughline.edge;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Whose address a request comes from, behind the proxies that are trusted. */
@Singleton
class Proxies {

  private static final Logger LOG = Logger.getLogger(Proxies.class);

  private static final String HEADER = "X-Forwarded-For";

  private final List<IpSubnetFilterRule> trusted;
  private final AtomicBoolean toldOfOthers = new AtomicBoolean();

  Proxies(ProxiesConfig config) {
    trusted = config.trusted().orElse(List.of()).stream().map(Proxies::network).toList();
  }

  /**
   * The address that a caller is known by. Each proxy adds at the end of the header whom it heard
   * from, so the last that is not a proxy of ours is the caller; what stands before, anybody may
   * have written.
   *
   * @return an IPv4 address, or the 64 bits of IPv6 that one customer has
   */
  String callerOf(HttpServerRequest request) {
    var connected = request.remoteAddress();
    var address =
        connected == null ? null : NetUtil.createInetAddressFromIpAddressString(connected.host());
    if (address == null) {
      return "unknown";
    }
    var forwarded = request.headers().getAll(HEADER);
    if (!forwarded.isEmpty() && !isTrusted(address)) {
      tellOnce(address);
    }
    var told = List.of(String.join(",", forwarded).split(",", -1));
    for (var i = told.size() - 1; i >= 0 && isTrusted(address); i--) {
      var before = NetUtil.createInetAddressFromIpAddressString(told.get(i).strip());
      if (before == null) {
        break;
      }
      address = before;
    }
    return key(address);
  }

  private boolean isTrusted(InetAddress address) {
    var socket = new InetSocketAddress(address, 0);
    return trusted.stream().anyMatch(network -> network.matches(socket));
  }

  private void tellOnce(InetAddress address) {
    if (toldOfOthers.compareAndSet(false, true)) {
      LOG.infof(
          "Requests come with %s from %s, which is not believed. If that is a proxy of yours, all"
              + " behind it share one rate limit until THROUGHLINE_PROXIES_TRUSTED names it.",
          HEADER, address.getHostAddress());
    }
  }

  private static String key(InetAddress address) {
    return address instanceof Inet6Address
        ? Arrays.toString(Arrays.copyOf(address.getAddress(), 8))
        : address.getHostAddress();
  }

  private static IpSubnetFilterRule network(String text) {
    try {
      var parts = text.strip().split("/", 2);
      var address = NetUtil.createInetAddressFromIpAddressString(parts[0]);
      var bits = parts.length == 2 ? Integer.parseInt(parts[1]) : address.getAddress().length * 8;
      return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
    } catch (RuntimeException wrong) {
      throw new IllegalArgumentException(
          "throughline.proxies.trusted: '%s' is neither an address nor a network like 10.0.0.0/8."
              .formatted(text));
    }
  }
}
