package com.goengineer.icp.dashboard.security;

import com.goengineer.icp.config.TeamSettings;
import com.goengineer.icp.runs.UnusableFile;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a provider says about itself under {@code /.well-known/openid-configuration}.
 *
 * @param authorization where browsers are sent
 * @param token where a code becomes an ID token
 * @param keys where the keys are that sign ID tokens
 * @param wantsSecretInForm whether the client secret is taken in the form only, not as a header
 */
record OpenIdDiscovery(URI authorization, URI token, URI keys, boolean wantsSecretInForm) {
  /** Longest wait for a connection, and for an answer. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String WHERE = "/.well-known/openid-configuration";

  /**
   * Asks the provider.
   *
   * @throws UnusableFile when it cannot be reached, or its answer cannot be used
   */
  static OpenIdDiscovery of(URI issuer, HttpClient http) {
    String base = issuer.toString().replaceFirst("/$", "");
    Answer answer = ask(URI.create(base + WHERE), http);
    String named = answer.json().path("issuer").asString("");
    if (!named.equals(issuer.toString())) {
      throw answer.unusable("calls its issuer \"" + named + "\". Write it so in config.toml");
    }
    JsonNode methods = answer.json().path("token_endpoint_auth_methods_supported");
    boolean takesHeader =
        methods.isMissingNode() || methods.valueStream().anyMatch(is("client_secret_basic"));
    return new OpenIdDiscovery(
        answer.address("authorization_endpoint"),
        answer.address("token_endpoint"),
        answer.address("jwks_uri"),
        !takesHeader);
  }

  private static Predicate<JsonNode> is(String text) {
    return node -> node.asString("").equals(text);
  }

  private static Answer ask(URI address, HttpClient http) {
    String seen;
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
      if (answer.statusCode() == 200) {
        return new Answer(address, JsonMapper.shared().readTree(answer.body()));
      }
      seen = "answered " + answer.statusCode();
    } catch (JacksonException e) {
      seen = "answered with what is no JSON";
    } catch (IOException e) {
      seen = "could not be reached (" + inWords(e) + ")";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      seen = "was not waited for";
    }
    throw new Answer(address, JsonMapper.shared().createObjectNode()).unusable(seen);
  }

  private static String inWords(IOException e) {
    return switch (e) {
      case ConnectException none -> "nothing listens there, or no machine is called so";
      case HttpTimeoutException late -> "no answer within " + PATIENCE.toSeconds() + " seconds";
      case SSLException untrusted -> "Java does not trust its certificate, or it has none";
      default -> "the connection broke off";
    };
  }

  private record Answer(URI from, JsonNode json) {
    URI address(String name) {
      String text = json.path(name).asString("");
      try {
        URI address = URI.create(text);
        if (TeamSettings.isSafe(address)) {
          return address;
        }
      } catch (IllegalArgumentException notOne) {
        // told below
      }
      throw unusable("gives \"" + text + "\" as " + name + ", which is no address by https");
    }

    UnusableFile unusable(String seen) {
      return new UnusableFile(
          from
              + " "
              + seen
              + ". Members would sign in there: check issuer under [team.openid] in config.toml and"
              + " the connection, or take the section out to sign in with passwords only.");
    }
  }
}
