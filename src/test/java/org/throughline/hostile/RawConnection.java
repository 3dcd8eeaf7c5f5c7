package org.throughline.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.regex.Pattern;

/** A connection that sends what it is told, HTTP or not. */
final class RawConnection implements AutoCloseable {

  /** Whoever is silent for so long hangs. */
  private static final int PATIENCE_MILLISECONDS = 20_000;

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}) ");

  private final Socket socket;

  private RawConnection(Socket socket) {
    this.socket = socket;
  }

  static RawConnection to(int port) throws IOException {
    return to(port, 0);
  }

  /**
   * @param window how much of an answer waits here to be read, in bytes; 0: as usual
   */
  static RawConnection to(int port, int window) throws IOException {
    var socket = new Socket();
    if (window > 0) {
      socket.setReceiveBufferSize(window);
    }
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLISECONDS);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return new RawConnection(socket);
  }

  RawConnection send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
    return this;
  }

  /** Whether the other side still takes what is sent. */
  boolean takes(String bytes) {
    try {
      send(bytes);
      return true;
    } catch (IOException gone) {
      return false;
    }
  }

  /** One answer with a length, and the connection stays as it is. */
  String answer() throws IOException {
    var read = new ByteArrayOutputStream();
    var length = Pattern.compile("(?i)content-length: (\\d+)");
    for (; ; ) {
      var text = read.toString(ISO_8859_1);
      var end = text.indexOf("\r\n\r\n");
      var head = length.matcher(text);
      if (end > 0 && head.find() && text.length() == end + 4 + Integer.parseInt(head.group(1))) {
        return text;
      }
      var one = socket.getInputStream().read();
      if (one < 0) {
        throw new AssertionError("closed after: " + text);
      }
      read.write(one);
    }
  }

  /** All that comes until the other side closes the connection, which it has to. */
  String rest() throws IOException {
    var read = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(read);
    } catch (SocketException reset) {
      // closed as well, with something unread
    }
    return read.toString(ISO_8859_1);
  }

  static List<Integer> statuses(String answers) {
    return STATUS.matcher(answers).results().map(each -> Integer.valueOf(each.group(1))).toList();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
