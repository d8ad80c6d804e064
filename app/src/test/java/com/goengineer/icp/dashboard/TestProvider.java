package com.goengineer.icp.dashboard;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A provider: Spring's authorization server on this machine. A browser that sends {@link #AS} is
 * signed in there under that name. Tests can bend what it says, as a provider that is faulty or
 * somebody in its place would.
 */
final class TestProvider implements AutoCloseable {
  /** Header with the name under which a browser is signed in here. */
  static final String AS = "Signed-In-As";

  static final String CLIENT = "icp";
  static final String SECRET = "the dashboard's own secret";

  private static final Pattern ID_TOKEN = Pattern.compile("\"id_token\":\"([^\"]+)\"");

  private final ServletWebServerApplicationContext context;
  private final Bent bent;

  private TestProvider(ServletWebServerApplicationContext context, Bent bent) {
    this.context = context;
    this.bent = bent;
  }

  /** What tests change about its answers, and how often codes were exchanged. */
  static final class Bent {
    volatile Consumer<JwtClaimsSet.Builder> claims = same -> {};
    volatile UnaryOperator<String> token = UnaryOperator.identity();
    final AtomicInteger exchanged = new AtomicInteger();

    /** Nothing is bent any more. */
    void straighten() {
      claims = same -> {};
      token = UnaryOperator.identity();
      exchanged.set(0);
    }
  }

  /**
   * Starts it.
   *
   * @param callback the only address that a browser is sent back to
   */
  static TestProvider start(String callback) {
    Bent bent = new Bent();
    SpringApplication application = new SpringApplication(Application.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setDefaultProperties(
        Map.of(
            "server.address",
            "127.0.0.1",
            "server.port",
            0,
            "spring.jmx.enabled",
            false,
            "logging.level.root",
            "error"));
    ApplicationContextInitializer<GenericApplicationContext> beans =
        context -> {
          context.registerBean(Bent.class, () -> bent);
          context.registerBean(RegisteredClientRepository.class, () -> client(callback));
        };
    application.addInitializers(beans);
    return new TestProvider(
        (ServletWebServerApplicationContext) application.run(new String[0]), bent);
  }

  private static RegisteredClientRepository client(String callback) {
    return new InMemoryRegisteredClientRepository(
        RegisteredClient.withId("1")
            .clientId(CLIENT)
            .clientSecret("{noop}" + SECRET)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri(callback)
            .scope("openid")
            .scope("email")
            .scope("profile")
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .build());
  }

  String issuer() {
    return "http://127.0.0.1:"
        + Objects.requireNonNull(context.getWebServer(), "it runs").getPort();
  }

  Bent bent() {
    return bent;
  }

  @Override
  public void close() {
    context.close();
  }

  /** The parts of the server. */
  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableWebSecurity
  @ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    WebMvcAutoConfiguration.class
  })
  static class Application {

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Bent bent) {
      http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()));
      http.authorizeHttpRequests(rules -> rules.anyRequest().authenticated());
      http.csrf(csrf -> csrf.disable());
      http.addFilterAfter(signedIn(), SecurityContextHolderFilter.class);
      http.addFilterBefore(bending(bent), SecurityContextHolderFilter.class);
      return http.build();
    }

    private static Filter signedIn() {
      return (request, response, chain) -> {
        String name = ((HttpServletRequest) request).getHeader(AS);
        if (name != null) {
          SecurityContextHolder.getContext()
              .setAuthentication(
                  UsernamePasswordAuthenticationToken.authenticated(
                      name,
                      "",
                      List.of(
                          FactorGrantedAuthority.fromAuthority(
                              FactorGrantedAuthority.PASSWORD_AUTHORITY))));
        }
        chain.doFilter(request, response);
      };
    }

    private static Filter bending(Bent bent) {
      return (request, response, chain) -> {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (!asked.getRequestURI().equals("/oauth2/token")) {
          chain.doFilter(request, response);
          return;
        }
        bent.exchanged.incrementAndGet();
        ContentCachingResponseWrapper answer =
            new ContentCachingResponseWrapper((HttpServletResponse) response);
        chain.doFilter(request, answer);
        String text = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        String other =
            ID_TOKEN
                .matcher(text)
                .replaceAll((MatchResult found) ->
                    "\"id_token\":\"" + bent.token.apply(found.group(1)) + "\"");
        answer.resetBuffer();
        answer.getOutputStream().write(other.getBytes(StandardCharsets.UTF_8));
        answer.copyBodyToResponse();
      };
    }

    @Bean
    JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      RSAKey key =
          new RSAKey.Builder((RSAPublicKey) pair.getPublic())
              .privateKey(pair.getPrivate())
              .keyID("one")
              .build();
      return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    JwtDecoder ofItsOwnTokens(JWKSource<SecurityContext> keys) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Bent bent) {
      return context -> {
        if (context.getTokenType().getValue().equals("id_token")) {
          String name =
              Objects.requireNonNull(context.<Authentication>getPrincipal(), "who signed in")
                  .getName();
          context.getClaims().claim("email", name).claim("email_verified", true);
          bent.claims.accept(context.getClaims());
        }
      };
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }
  }
}
