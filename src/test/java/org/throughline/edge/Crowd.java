package org.throughline.edge;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Readers, each with a connection of their own and a thread that does nothing but wait. */
final class Crowd {

  /** How many of ten wait for their answer. */
  private static final int PATIENT = 9;

  private static final int READERS = 600;

  private final String host;
  private final int port;
  private final byte[] request;

  /**
   * @param statuses how many answers had which
   * @param failures why others had none
   * @param millis how long those took that were answered with data, in order
   * @param throughput answers with data a second
   * @param askers how many processors those who ask took from those who answer
   */
  record Outcome(
      Map<Integer, Integer> statuses,
      Map<String, Integer> failures,
      long[] millis,
      double throughput,
      double askers) {

    long percentile(int percent) {
      return millis.length == 0 ? 0 : millis[(millis.length - 1) * percent / 100];
    }

    @Override
    public String toString() {
      return "%s, no answer %s, %.0f answered a second, p50 %d ms, p99 %d ms; who asked took %.2f processors"
          .formatted(statuses, failures, throughput, percentile(50), percentile(99), askers);
    }
  }

  Crowd(String address, String body) {
    var target = URI.create(address);
    var content = body.getBytes(StandardCharsets.UTF_8);
    this.host = target.getHost();
    this.port = target.getPort();
    this.request =
        "POST /graphql HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(host, content.length, body)
            .getBytes(StandardCharsets.UTF_8);
  }

  /** So many, each of whom asks again when they were answered. */
  Outcome inTurns(int readers, int seconds) throws InterruptedException {
    return run(readers, 0, seconds);
  }

  /** So many requests a second, and whoever sends a tenth of them goes away. */
  Outcome atRate(double perSecond, int seconds) throws InterruptedException {
    return run(READERS, perSecond, seconds);
  }

  private Outcome run(int readers, double perSecond, int seconds) throws InterruptedException {
    var count = new Count(perSecond, seconds);
    var threads = IntStream.range(0, readers).mapToObj(i -> new Thread(() -> read(count))).toList();
    threads.forEach(Thread::start);
    for (var thread : threads) {
      thread.join();
    }
    return count.outcome(seconds);
  }

  private static final class Count {
    final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    final Map<String, Integer> failures = new ConcurrentHashMap<>();
    final ConcurrentLinkedQueue<Long> millis = new ConcurrentLinkedQueue<>();
    final AtomicInteger inTime = new AtomicInteger();
    final AtomicInteger next = new AtomicInteger();
    final double perSecond;
    final long processorTime = processorTime();
    final long begun = System.nanoTime();
    final long end;

    Count(double perSecond, int seconds) {
      this.perSecond = perSecond;
      this.end = begun + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** Which request it is, when its time has come; -1 when no more are sent. */
    int turn() {
      var number = next.getAndIncrement();
      var due = begun + (perSecond == 0 ? 0 : (long) (number / perSecond * 1e9));
      if (due >= end || System.nanoTime() >= end) {
        return -1;
      }
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      return number;
    }

    void add(int status, long since) {
      statuses.merge(status, 1, Integer::sum);
      if (status == 200) {
        millis.add((System.nanoTime() - since) / 1_000_000);
        if (System.nanoTime() < end) {
          inTime.incrementAndGet();
        }
      }
    }

    Outcome outcome(int seconds) {
      var sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
      var throughput = inTime.get() / (double) seconds;
      var askers = (processorTime() - processorTime) / 1e9 / seconds;
      return new Outcome(
          new TreeMap<>(statuses), new TreeMap<>(failures), sorted, throughput, askers);
    }
  }

  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private void read(Count count) {
    Socket socket = null;
    try {
      for (var number = count.turn(); number >= 0; number = count.turn()) {
        if (socket == null) {
          socket = new Socket(host, port);
          socket.setSoTimeout(30_000);
        }
        var since = System.nanoTime();
        socket.getOutputStream().write(request);
        if (count.perSecond > 0 && number % 10 >= PATIENT) {
          TimeUnit.MILLISECONDS.sleep(number % 97);
          socket.close();
          socket = null;
        } else {
          count.add(
              status(new DataInputStream(new BufferedInputStream(socket.getInputStream()))), since);
        }
      }
    } catch (IOException | InterruptedException failed) {
      count.failures.merge(failed.toString(), 1, Integer::sum);
    } finally {
      close(socket);
    }
  }

  /** Reads the whole answer. */
  @SuppressWarnings("deprecation") // a head is ASCII
  private static int status(DataInputStream in) throws IOException {
    var status = Integer.parseInt(String.valueOf(in.readLine()).split(" ")[1]);
    var length = 0;
    for (var line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring("content-length:".length()).strip());
      }
    }
    in.readFully(new byte[length]);
    return status;
  }

  private static void close(Socket socket) {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException ignored) {
      // it is gone either way
    }
  }
}
