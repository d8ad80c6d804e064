package com.goengineer.icp.dashboard.security;

import com.goengineer.icp.team.Identity;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestClient;

/**
 * The provider of a team: where a browser is sent, and what its answer is worth. The code of an
 * answer is exchanged for an ID token, which Spring Security checks: state, nonce, signature,
 * issuer, audience, times. Nothing else is asked of the provider, and no token is kept.
 * Thread-safe.
 */
final class OpenIdProvider {
  private static final String OURS = "icp";

  private final ClientRegistration registration;
  private final OidcAuthorizationCodeAuthenticationProvider exchange;
  private final String authorization;
  private final String claim;

  private OpenIdProvider(
      TeamAccess.OpenId settings, OpenIdDiscovery found, HttpClient http, Clock clock) {
    this.claim = settings.claim();
    this.authorization = found.authorization().toString();
    this.registration = registration(settings, found);
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(OpenIdDiscovery.PATIENCE);
    this.exchange =
        new OidcAuthorizationCodeAuthenticationProvider(
            codes(requests), asked -> new DefaultOidcUser(List.of(), asked.getIdToken()));
    exchange.setJwtDecoderFactory(new IdTokenCheck(found.keys(), requests, clock));
  }

  private static RestClientAuthorizationCodeTokenResponseClient codes(
      ClientHttpRequestFactory requests) {
    RestClientAuthorizationCodeTokenResponseClient codes =
        new RestClientAuthorizationCodeTokenResponseClient();
    codes.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(converters ->
                converters
                    .disableDefaults()
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return codes;
  }

  /**
   * Asks the provider about itself.
   *
   * @throws com.goengineer.icp.runs.UnusableFile when it cannot be reached or used
   */
  static OpenIdProvider discover(TeamAccess.OpenId settings, Clock clock) {
    HttpClient http = HttpClient.newBuilder().connectTimeout(OpenIdDiscovery.PATIENCE).build();
    return new OpenIdProvider(settings, OpenIdDiscovery.of(settings.issuer(), http), http, clock);
  }

  private static ClientRegistration registration(
      TeamAccess.OpenId settings, OpenIdDiscovery found) {
    return ClientRegistration.withRegistrationId(OURS)
        .clientId(settings.clientId())
        .clientSecret(settings.secret())
        .clientAuthenticationMethod(
            found.wantsSecretInForm()
                ? ClientAuthenticationMethod.CLIENT_SECRET_POST
                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(OpenIdController.BACK) // each request names its own
        .scope("openid", "email", "profile")
        .authorizationUri(found.authorization().toString())
        .tokenUri(found.token().toString())
        .jwkSetUri(found.keys().toString())
        .issuerUri(settings.issuer().toString())
        .build();
  }

  /** Where a browser is sent; comes back to {@code redirect}. */
  URI authorization(RoundTrip trip, String redirect) {
    return URI.create(request(trip, redirect).getAuthorizationRequestUri());
  }

  private OAuth2AuthorizationRequest request(RoundTrip trip, String redirect) {
    Map<String, Object> shown =
        Map.of(
            OidcParameterNames.NONCE, Sha256.of(trip.nonce()),
            PkceParameterNames.CODE_CHALLENGE, Sha256.of(trip.verifier()),
            PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
    Map<String, Object> kept =
        Map.of(
            OidcParameterNames.NONCE, trip.nonce(),
            PkceParameterNames.CODE_VERIFIER, trip.verifier());
    return OAuth2AuthorizationRequest.authorizationCode()
        .clientId(registration.getClientId())
        .authorizationUri(authorization)
        .redirectUri(redirect)
        .scopes(registration.getScopes())
        .state(trip.state())
        .additionalParameters(shown)
        .attributes(kept)
        .build();
  }

  /** What came of a way to the provider. */
  sealed interface Outcome {
    /** The provider vouches for somebody. */
    record Known(Identity identity) implements Outcome {}

    /**
     * It does not, or its word cannot be trusted.
     *
     * @param why a few words of ours or an error code of the protocol
     */
    record Refused(String why) implements Outcome {}
  }

  /**
   * Exchanges what a browser brought back.
   *
   * @param redirect where it was to come back to
   */
  Outcome outcome(RoundTrip trip, String redirect, Brought brought) {
    if (brought.state().isEmpty() || brought.code().isEmpty() == brought.error().isEmpty()) {
      return new Outcome.Refused("an answer without state, or without code or error");
    }
    OAuth2AuthorizationResponse response = brought.response(redirect);
    OAuth2AuthorizationExchange both =
        new OAuth2AuthorizationExchange(request(trip, redirect), response);
    try {
      Authentication checked =
          exchange.authenticate(new OAuth2LoginAuthenticationToken(registration, both));
      return identity(checked);
    } catch (OAuth2AuthenticationException e) {
      return new Outcome.Refused(code(e.getError()));
    } catch (OAuth2AuthorizationException e) {
      return new Outcome.Refused(code(e.getError()));
    }
  }

  private static String code(OAuth2Error error) {
    return String.valueOf(error.getErrorCode());
  }

  private Outcome identity(@Nullable Authentication checked) {
    if (checked == null || !(checked.getPrincipal() instanceof OidcUser user)) {
      return new Outcome.Refused("no ID token");
    }
    OidcIdToken token = user.getIdToken();
    String value = Optional.ofNullable(token.getClaimAsString(claim)).orElse("");
    if (value.isEmpty()) {
      return new Outcome.Refused("no claim " + claim + " in the ID token");
    }
    if (claim.equals(Identity.EMAIL) && !Boolean.TRUE.equals(token.getEmailVerified())) {
      return new Outcome.Refused("e-mail address not verified");
    }
    return new Outcome.Known(new Identity(claim, value));
  }

  /** What a browser brings back, as it stands in the address; empty for what does not. */
  record Brought(String state, String code, String error) {
    private OAuth2AuthorizationResponse response(String redirect) {
      OAuth2AuthorizationResponse.Builder builder =
          error.isEmpty()
              ? OAuth2AuthorizationResponse.success(code)
              : OAuth2AuthorizationResponse.error(error);
      return builder.redirectUri(redirect).state(state).build();
    }
  }
}
