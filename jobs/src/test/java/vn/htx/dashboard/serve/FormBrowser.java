package vn.htx.dashboard.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser that keeps cookies, fills in forms and follows nothing by itself. */
public final class FormBrowser {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"");

  private final String origin;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  public FormBrowser(int port) {
    origin = "http://127.0.0.1:" + port;
  }

  /** What it keeps, by the names of the cookies. */
  public Map<String, String> cookies() {
    return cookies;
  }

  public HttpResponse<String> get(String address, String... headers)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(origin + address)).GET(), headers);
  }

  /** Sends a form of the page at an address, with the token that stands there. */
  public HttpResponse<String> submit(String page, String action, Map<String, String> fields)
      throws IOException, InterruptedException {
    var all = new LinkedHashMap<>(fields);
    all.put("token", token(page));
    return post(action, all, "Origin", origin);
  }

  /** The token of the forms of a page. */
  public String token(String page) throws IOException, InterruptedException {
    String text = get(page).body();
    Matcher token = TOKEN.matcher(text);
    if (!token.find()) {
      throw new IOException("no form: " + text);
    }
    return token.group(1);
  }

  public HttpResponse<String> post(String action, Map<String, String> fields, String... headers)
      throws IOException, InterruptedException {
    String body = fields.entrySet().stream()
        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(origin + action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)),
        headers);
  }

  /** Drops files, by the names that the browser tells, on the form of a page. */
  public HttpResponse<String> drop(String page, String action, Map<String, byte[]> files)
      throws IOException, InterruptedException {
    return dropWith(token(page), action, files);
  }

  /** Drops files with a token. */
  public HttpResponse<String> dropWith(String token, String action, Map<String, byte[]> files)
      throws IOException, InterruptedException {
    var body = new ByteArrayOutputStream();
    part(body, "form-data; name=\"token\"", token.getBytes(StandardCharsets.UTF_8));
    for (var file : files.entrySet()) {
      part(
          body,
          "form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: application/octet-stream"
              .formatted(file.getKey()),
          file.getValue());
    }
    body.write("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(URI.create(origin + action))
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())),
        "Origin",
        origin);
  }

  private static void part(ByteArrayOutputStream body, String head, byte[] content)
      throws IOException {
    body.write("--edge\r\nContent-Disposition: %s\r\n\r\n"
        .formatted(head)
        .getBytes(StandardCharsets.UTF_8));
    body.write(content);
    body.write("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
      throws IOException, InterruptedException {
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(each -> each.getKey() + "=" + each.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (String set : answer.headers().allValues("Set-Cookie")) {
      String[] pair = set.substring(0, (set + ";").indexOf(';')).split("=", 2);
      if (pair[1].isEmpty()) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
    return answer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
