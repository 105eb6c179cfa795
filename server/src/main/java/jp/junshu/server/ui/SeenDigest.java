package jp.junshu.server.ui;

import jp.junshu.core.merkle.Hash;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the digest of what somebody had before them, as their page sends it back. */
@Component
class SeenDigest implements Converter<String, Hash> {

  @Override
  public Hash convert(String hex) {
    return Hash.ofHex(hex);
  }
}
