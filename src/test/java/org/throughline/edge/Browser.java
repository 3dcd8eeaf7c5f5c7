package org.throughline.edge;

import io.vertx.core.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium without a window, that keeps a list of what it loads and complains of. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Optional<File> CHROMIUM =
      onPath("chromium", "chromium-browser", "google-chrome");
  private static final Optional<File> DRIVER = onPath("chromedriver");

  /**
   * Held, since the log manager forgets loggers: it warns of commands for newer browsers, unused
   * here.
   */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium.chromium");

  private final ChromeDriver driver;

  Browser() {
    SELENIUM.setLevel(Level.SEVERE);
    var log = new LoggingPreferences();
    log.enable(LogType.BROWSER, Level.ALL);
    log.enable(LogType.PERFORMANCE, Level.ALL);
    var options = new ChromeOptions().setBinary(CHROMIUM.orElseThrow());
    options.setCapability(ChromeOptions.LOGGING_PREFS, log);
    // no sandbox: it refuses to run as root; the others keep the browser from calling its maker
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1440,900");
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.orElseThrow())
            .usingAnyFreePort()
            .build();
    driver = new ChromeDriver(service, options);
  }

  /** Whether there is a browser to test with; the machines that must have one set the property. */
  static boolean isThere() {
    return Boolean.getBoolean("throughline.browser.required")
        || CHROMIUM.isPresent() && DRIVER.isPresent();
  }

  void open(String address) {
    driver.get(address);
  }

  String address() {
    return driver.getCurrentUrl();
  }

  WebElement find(String selector) {
    return await(browser -> driver.findElement(By.cssSelector(selector)));
  }

  WebElement link(String text) {
    return await(browser -> driver.findElement(By.xpath("//a[strong[text()='" + text + "']]")));
  }

  void awaitText(String selector, String text) {
    await(
        browser ->
            driver.findElement(By.cssSelector(selector)).getText().contains(text) ? text : null);
  }

  Object run(String script) {
    return driver.executeScript("return " + script);
  }

  void becomePhone() {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 360, "height", 740, "deviceScaleFactor", 2, "mobile", true));
  }

  /** For people: what the page looks like, in {@code target}. */
  void picture(String name) throws IOException {
    Files.write(Path.of("target", name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  /** All addresses that were asked for since the last call. */
  List<String> requests() {
    return entries(LogType.PERFORMANCE).stream()
        .map(entry -> new JsonObject(entry.getMessage()).getJsonObject("message"))
        .map(message -> address(message.getString("method"), message.getJsonObject("params")))
        .filter(Objects::nonNull)
        .toList();
  }

  private static String address(String event, JsonObject about) {
    return switch (event) {
      case "Network.requestWillBeSent" -> about.getJsonObject("request").getString("url");
      case "Network.webSocketCreated", "Network.webTransportCreated" -> about.getString("url");
      default -> null;
    };
  }

  /** What the console says, policy violations and failed scripts included. */
  List<String> complaints() {
    return entries(LogType.BROWSER).stream().map(LogEntry::toString).toList();
  }

  private List<LogEntry> entries(String log) {
    return StreamSupport.stream(driver.manage().logs().get(log).spliterator(), false).toList();
  }

  private <T> T await(java.util.function.Function<org.openqa.selenium.WebDriver, T> condition) {
    return new WebDriverWait(driver, PATIENCE)
        .ignoring(org.openqa.selenium.NoSuchElementException.class)
        .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
        .until(condition);
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static Optional<File> onPath(String... names) {
    return Arrays.stream(names)
        .flatMap(
            name ->
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                    .map(directory -> new File(directory, name)))
        .filter(File::canExecute)
        .findFirst();
  }
}
