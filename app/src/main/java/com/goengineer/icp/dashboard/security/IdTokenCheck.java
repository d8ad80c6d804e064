package com.goengineer.icp.dashboard.security;

import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Signature, issuer, audience and times of ID tokens. Signatures with a key pair only: none that is
 * missing or made with a secret. The provider's keys are fetched when a first token comes, and
 * again for a token of a key not seen before. Thread-safe.
 */
final class IdTokenCheck implements JwtDecoderFactory<ClientRegistration> {
  private final String keys;
  private final ClientHttpRequestFactory requests;
  private final Clock clock;

  /** Made with the first token; it keeps the keys. */
  private final AtomicReference<@Nullable JwtDecoder> made = new AtomicReference<>();

  /**
   * A check.
   *
   * @param keys address of the provider's keys
   * @param requests asks for them
   */
  IdTokenCheck(URI keys, ClientHttpRequestFactory requests, Clock clock) {
    this.keys = keys.toString();
    this.requests = requests;
    this.clock = clock;
  }

  @Override
  public JwtDecoder createDecoder(ClientRegistration registration) {
    JwtDecoder before = made.get();
    if (before != null) {
      return before;
    }
    JwtDecoder decoder = decoder(registration);
    made.set(decoder);
    return decoder;
  }

  private JwtDecoder decoder(ClientRegistration registration) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(keys)
            .jwsAlgorithms(allowed -> allowed.addAll(Arrays.asList(SignatureAlgorithm.values())))
            .restOperations(new RestTemplate(requests))
            .build();
    OidcIdTokenValidator ofProvider = new OidcIdTokenValidator(registration);
    ofProvider.setClock(clock);
    JwtTimestampValidator inTime = new JwtTimestampValidator();
    inTime.setClock(clock);
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(inTime, ofProvider)));
    return decoder;
  }
}
