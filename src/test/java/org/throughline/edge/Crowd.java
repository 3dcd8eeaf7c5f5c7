package org.throughline.edge;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Readers who send when they like, whether or not they have been answered. */
final class Crowd implements AutoCloseable {

  /** How many of ten wait for their answer. */
  private static final int PATIENT = 9;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http =
      vertx.createHttpClient(
          new HttpClientOptions().setMaxPoolSize(600).setMaxWaitQueueSize(-1).setKeepAlive(true));
  private final RequestOptions request;
  private final Buffer body;

  /**
   * @param statuses how many answers had which; -1: none, for the connection failed
   * @param millis how long those took that were answered with data, in order
   */
  record Outcome(Map<Integer, Integer> statuses, long[] millis, double seconds) {

    /** Answers with data a second. */
    double throughput() {
      return statuses.getOrDefault(200, 0) / seconds;
    }

    long percentile(int percent) {
      return millis.length == 0 ? 0 : millis[(millis.length - 1) * percent / 100];
    }

    @Override
    public String toString() {
      return "%s, %.0f answered a second, p50 %d ms, p99 %d ms"
          .formatted(statuses, throughput(), percentile(50), percentile(99));
    }
  }

  Crowd(String address, String body) {
    var target = URI.create(address + "/graphql");
    this.request =
        new RequestOptions()
            .setHost(target.getHost())
            .setPort(target.getPort())
            .setURI(target.getPath())
            .setMethod(HttpMethod.POST)
            .putHeader("Content-Type", "application/json");
    this.body = Buffer.buffer(body);
  }

  /** So many at a time, each sends when it was answered. */
  Outcome inTurns(int readers, int seconds) {
    return watch(
        seconds,
        count -> {
          while (count.open.get() < readers) {
            ask(count, true);
          }
          LockSupport.parkNanos(200_000);
        });
  }

  /** So many a second, and a tenth of them goes away. */
  Outcome atRate(double perSecond, int seconds) {
    var begun = System.nanoTime();
    return watch(
        seconds,
        count -> {
          var due = (System.nanoTime() - begun) / 1e9 * perSecond;
          while (count.sent < due) {
            ask(count, count.sent % 10 < PATIENT);
          }
          LockSupport.parkNanos(1_000_000);
        });
  }

  private static final class Count {
    final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    final ConcurrentLinkedQueue<Long> millis = new ConcurrentLinkedQueue<>();
    final AtomicInteger open = new AtomicInteger();
    int sent;
  }

  private Outcome watch(int seconds, Consumer<Count> step) {
    var count = new Count();
    var begun = System.nanoTime();
    while (System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(seconds)) {
      step.accept(count);
    }
    var took = (System.nanoTime() - begun) / 1e9;
    var patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (count.open.get() > 0 && System.nanoTime() < patience) {
      LockSupport.parkNanos(1_000_000);
    }
    var millis = count.millis.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Outcome(new TreeMap<>(count.statuses), millis, took);
  }

  private void ask(Count count, boolean patient) {
    count.sent++;
    count.open.incrementAndGet();
    var begun = System.nanoTime();
    http.request(request)
        .compose(
            sent -> {
              if (!patient) {
                vertx.setTimer(1 + count.sent % 20, late -> sent.reset());
              }
              return sent.send(body);
            })
        .compose(answer -> answer.body().map(read -> answer.statusCode()))
        .onComplete(
            done -> {
              count.open.decrementAndGet();
              if (patient || done.succeeded()) {
                count.statuses.merge(done.succeeded() ? done.result() : -1, 1, Integer::sum);
              }
              if (done.succeeded() && done.result() == 200) {
                count.millis.add((System.nanoTime() - begun) / 1_000_000);
              }
            });
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
