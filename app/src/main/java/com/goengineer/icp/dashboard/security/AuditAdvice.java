package com.goengineer.icp.dashboard.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Where Spring tells of {@link Audited} handlers: their body, their answer, their beginning. */
@ControllerAdvice
final class AuditAdvice extends RequestBodyAdviceAdapter
    implements ResponseBodyAdvice<Object>, HandlerInterceptor {
  private final AuditTrail trail;

  AuditAdvice(AuditTrail trail) {
    this.trail = trail;
  }

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return parameter.hasMethodAnnotation(Audited.class);
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage message,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter) {
    RequestContextHolder.currentRequestAttributes()
        .setAttribute(AuditTrail.BODY, body, RequestAttributes.SCOPE_REQUEST);
    return body;
  }

  @Override
  public boolean supports(
      MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
    return answer.hasMethodAnnotation(Audited.class);
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter answer,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    Audited audited = answer.getMethodAnnotation(Audited.class);
    if (audited != null && request instanceof ServletServerHttpRequest servlet) {
      trail.write(audited, servlet.getServletRequest());
    }
    return body;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && method.isVoid()) {
      Audited audited = method.getMethodAnnotation(Audited.class);
      if (audited != null) {
        trail.write(audited, request);
      }
    }
    return true;
  }
}
