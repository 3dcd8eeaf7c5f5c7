package org.throughline.edge;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.throughline.problem.ErrorCode;
import org.throughline.problem.Problem;

/**
 * What the service has taken on. Beyond what it can do soon it turns requests away, at no cost and
 * before their time is wasted; so those that it takes are answered as fast as ever.
 */
@Singleton
class Load {

  private static final Logger LOG = Logger.getLogger(Load.class);

  private final int running;
  private final int most;
  private final long longestWaitNanos;
  private final long mostBytes;
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicLong nobodyWaited = new AtomicLong(System.nanoTime());
  private final AtomicLong bytes = new AtomicLong();
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final ExecutorService workers;

  Load(LoadConfig config) {
    running = config.running();
    most = config.running() + config.waiting();
    longestWaitNanos = config.longestWait().toNanos();
    mostBytes = config.bodies().asLongValue();
    var loader = Thread.currentThread().getContextClassLoader(); // configuration is found by it
    workers = new ForkJoinPool(running, pool -> worker(pool, loader), null, true);
  }

  /**
   * Of threads without work the one that had some last gets the next, unlike in other pools. So of
   * the connections, of which each thread has its own, only as many are used as there are readers,
   * and PostgreSQL has what they need at hand.
   */
  private static ForkJoinWorkerThread worker(ForkJoinPool pool, ClassLoader loader) {
    var worker = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
    worker.setName("operations-" + worker.getId());
    worker.setContextClassLoader(loader);
    return worker;
  }

  boolean isFull() {
    return taken.get() >= most;
  }

  /**
   * Does the work when its turn comes; says so instead where there is too much to do.
   *
   * @throws Problem {@code OVERLOADED}
   */
  void run(Work work) {
    if (taken.incrementAndGet() > most) {
      taken.decrementAndGet();
      throw overloaded();
    }
    var arrived = System.nanoTime();
    waiting.add(() -> run(work, arrived));
    workers.execute(() -> waiting.remove().run()); // the pool has no turn of arrival of its own
  }

  private void run(Work work, long arrived) {
    try {
      work.run(isLate(arrived));
    } catch (RuntimeException | Error failure) {
      LOG.error("An operation was not answered", failure);
    } finally {
      taken.decrementAndGet();
    }
  }

  /**
   * A burst is worked off, so those in it may wait. When somebody has waited all along, it is none:
   * in turn of arrival everybody would wait as long as anybody may, so they may a quarter as long.
   *
   * @see <a href="https://queue.acm.org/detail.cfm?id=2839461">Fail at Scale, controlled delay</a>
   */
  private boolean isLate(long arrived) {
    var now = System.nanoTime();
    if (taken.get() <= running) {
      nobodyWaited.set(now);
    }
    var isBurst = now - nobodyWaited.get() < longestWaitNanos;
    return now - arrived > (isBurst ? longestWaitNanos : longestWaitNanos / 4);
  }

  /** Something to do. */
  @FunctionalInterface
  interface Work {

    /**
     * @param late whether it had to wait for too long to be done still
     */
    void run(boolean late);
  }

  /** Makes room for a body; whoever does gives it back. */
  boolean reserve(long size) {
    if (bytes.addAndGet(size) > mostBytes) {
      bytes.addAndGet(-size);
      return false;
    }
    return true;
  }

  void release(long size) {
    bytes.addAndGet(-size);
  }

  static Problem overloaded() {
    return Problem.of(
        ErrorCode.OVERLOADED, "There is too much to do at the moment; try again in a second.");
  }

  @PreDestroy
  void stop() {
    workers.shutdown();
  }
}
