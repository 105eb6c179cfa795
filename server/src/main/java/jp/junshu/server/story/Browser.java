package jp.junshu.server.story;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * A browser without JavaScript: it keeps cookies, follows redirects, and knows only what stands on
 * the pages it was given. One person sits before it.
 */
final class Browser {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final URI home;
  private final HttpClient client;

  Browser(URI home) {
    this.home = home;
    this.client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();
  }

  /** Types an address of the application into the address line. */
  Page open(String path) {
    return send(HttpRequest.newBuilder(home.resolve(path)).GET());
  }

  /** Goes to an address found on a page. */
  Page open(URI address) {
    return send(HttpRequest.newBuilder(address).GET());
  }

  /** Sends a filled form. */
  Page post(URI address, String type, byte[] body) {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", type)
            .header("Origin", home.resolve("/").toString().replaceAll("/$", ""))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private Page send(HttpRequest.Builder request) {
    var ready = request.timeout(PATIENCE).header("Accept-Language", "ja").build();
    try {
      var answer = client.send(ready, HttpResponse.BodyHandlers.ofByteArray());
      return Page.of(this, answer);
    } catch (IOException e) {
      throw new StoryBroken("%s から返事がありません。".formatted(ready.uri().getPath()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryBroken("途中で止められました。", e);
    }
  }
}
