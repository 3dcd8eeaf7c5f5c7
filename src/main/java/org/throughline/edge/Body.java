package org.throughline.edge;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads a request's body: so much, in so much time, and not all that are sent at once. */
@Singleton
class Body {

  /** What nobody counts; there are only so many connections. */
  private static final long SMALL = 16 << 10;

  private static final String TIMER = "bodyTimer";

  private final Load load;
  private final long time;
  private final long largestOfReader;
  private final long largestOfEditor;
  private final BodyHandler ofReader;
  private final BodyHandler ofEditor;

  Body(Load load, LoadConfig times, ReadsConfig reads, WritesConfig writes) {
    this.load = load;
    this.time = times.bodyTime().toMillis();
    this.largestOfReader = reads.largestBody().asLongValue();
    this.largestOfEditor = writes.largestBody().asLongValue();
    this.ofReader = BodyHandler.create(false).setBodyLimit(largestOfReader);
    this.ofEditor = BodyHandler.create(false).setBodyLimit(largestOfEditor);
  }

  /** Goes on with the next handler when it is there. */
  void read(RoutingContext context, boolean isEditor) {
    var largest = isEditor ? largestOfEditor : largestOfReader;
    var size = size(context, largest);
    if (size > SMALL) {
      if (!load.reserve(size)) {
        throw Load.overloaded();
      }
      context.addEndHandler(ended -> load.release(size));
    }
    var timer = context.vertx().setTimer(time, late -> giveUp(context));
    context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
    context.put(TIMER, timer);
    (isEditor ? ofEditor : ofReader).handle(context);
  }

  /** It is there. */
  void isRead(RoutingContext context) {
    context.vertx().cancelTimer(context.<Long>remove(TIMER));
  }

  /**
   * What was read, as text.
   *
   * @return null where there was none
   * @throws HttpRefusal 400 for what is not UTF-8: guessed, it would be stored as something else
   */
  static String text(RoutingContext context) {
    var body = context.body().buffer();
    if (body == null) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder() // which reports what is malformed
          .decode(ByteBuffer.wrap(body.getBytes()))
          .toString();
    } catch (CharacterCodingException malformed) {
      throw new HttpRefusal(400, "The body is not UTF-8.");
    }
  }

  /** As it says itself; of what does not say the most. More than the most is refused anyway. */
  private static long size(RoutingContext context, long largest) {
    var length = context.request().getHeader("Content-Length");
    if (length == null) {
      var isStream =
          context.request().version() == HttpVersion.HTTP_2
              && context.request().method().equals(HttpMethod.POST);
      return isStream || context.request().headers().contains("Transfer-Encoding") ? largest : 0;
    }
    return Math.min(largest, Long.parseLong(length));
  }

  private static void giveUp(RoutingContext context) {
    if (!context.response().ended() && !context.response().closed()) {
      Failures.refuse(context, 408, "The body took too long to arrive.");
      Framing.cut(context);
    }
  }
}
