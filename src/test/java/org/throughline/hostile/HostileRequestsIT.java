package org.throughline.hostile;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.store.PackagedService;

/** The packaged service with little memory, and all who want to break it at once. */
class HostileRequestsIT {

  private static final int ROUNDS = 3;

  private static final int AT_ONCE = 8;

  /** Of the heap; the rest of a process, its code and threads and buffers, is about as much. */
  private static final int HEAP_MIB = 256;

  private static final int LARGEST_MIB = 640;

  @TempDir static Path home;

  private static PackagedService service;

  @BeforeAll
  static void start() throws Exception {
    var options = "-Xmx%dm".formatted(HEAP_MIB);
    service = new PackagedService(home, Map.of("JAVA_TOOL_OPTIONS", options)).started();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void whatever_came_the_service_is_as_it_was() throws Exception {
    burst();
    var first = residentMebibytes();
    for (var round = 1; round < ROUNDS; round++) {
      burst();
    }
    var last = residentMebibytes();
    assertTrue(last < LARGEST_MIB, () -> first + " MiB, then " + last);
    assertFalse(service.output().contains("OutOfMemoryError"), service.output());
    assertFalse(service.output().contains(" ERROR "), service.output());
    assertFalse(service.output().contains("\tat "), service.output());
  }

  /** Each kind of request several times at once, and an answer to somebody else after it. */
  private static void burst() throws Exception {
    var caller = caller();
    var sent = new ArrayList<Callable<Reply>>();
    HostileDocuments.all().values().forEach(each -> sent.add(() -> caller.ask(each, Map.of())));
    HostileDocuments.bodies().values().forEach(each -> sent.add(() -> caller.send(each)));
    HostileDocuments.odd().values().forEach(each -> sent.add(() -> caller.send(each)));
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      for (var reply : threads.invokeAll(sent)) {
        reply.get().harmless("");
      }
    } finally {
      threads.shutdown();
    }
    answers(caller);
  }

  @Test
  void two_thousand_who_say_nothing_leave_room_for_others() throws Exception {
    var idle = new ArrayList<RawConnection>();
    try {
      for (var i = 0; i < 2_000; i++) {
        idle.add(RawConnection.to(URI.create(service.address()).getPort()));
      }
      answers(caller());
      assertTrue(residentMebibytes() < LARGEST_MIB);
    } finally {
      for (var connection : idle) {
        connection.close();
      }
    }
  }

  private static void answers(Caller caller) {
    var reply = caller.ask("{ stories { totalCount } }", Map.of());
    assertEquals(200, reply.status(), reply::toString);
  }

  private static Caller caller() throws IOException {
    return Caller.patient(service.address());
  }

  /** As the operating system counts it. */
  private static long residentMebibytes() throws IOException {
    var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(service.pid())).start();
    var kibibytes = new String(ps.getInputStream().readAllBytes(), US_ASCII).strip();
    return Long.parseLong(kibibytes) / 1_024;
  }
}
