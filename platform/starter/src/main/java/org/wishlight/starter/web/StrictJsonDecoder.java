package org.wishlight.starter.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.AbstractDecoder;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.util.MimeType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Request bodies by {@link StrictJson}, bounded in size. */
final class StrictJsonDecoder extends AbstractDecoder<Object> {
  private static final int LARGEST = 256 * 1024;
  private static final JsonMapper TYPES = JsonMapper.shared();

  private final StrictJson json;

  StrictJsonDecoder(StrictJson json) {
    super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
    this.json = json;
  }

  @Override
  public boolean canDecode(ResolvableType type, @Nullable MimeType mimeType) {
    return super.canDecode(type, mimeType)
        && !CharSequence.class.isAssignableFrom(type.toClass())
        && !type.toClass().isArray();
  }

  @Override
  public Flux<Object> decode(
      Publisher<DataBuffer> input,
      ResolvableType type,
      @Nullable MimeType mimeType,
      @Nullable Map<String, Object> hints) {
    return decodeToMono(input, type, mimeType, hints).flux();
  }

  @Override
  public Mono<Object> decodeToMono(
      Publisher<DataBuffer> input,
      ResolvableType type,
      @Nullable MimeType mimeType,
      @Nullable Map<String, Object> hints) {
    return DataBufferUtils.join(input, LARGEST).map(body -> decode(body, type, mimeType, hints));
  }

  @Override
  public Object decode(
      DataBuffer buffer,
      ResolvableType type,
      @Nullable MimeType mimeType,
      @Nullable Map<String, Object> hints) {
    var body = new byte[buffer.readableByteCount()];
    buffer.read(body);
    DataBufferUtils.release(buffer);
    return json.read(body, TYPES.constructType(type.getType()));
  }
}
