package com.goengineer.icp.linkage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What blocking did.
 *
 * @param candidates pairs by the block that named them first
 * @param oversize searches that were skipped because the block was too large to compare
 */
public record BlockingReport(Map<Block, Long> candidates, Map<Block, Long> oversize) {

  public BlockingReport {
    candidates = Collections.unmodifiableMap(new EnumMap<>(candidates));
    oversize = Collections.unmodifiableMap(new EnumMap<>(oversize));
  }

  static BlockingReport of(long[] candidates, long[] oversize) {
    return new BlockingReport(byBlock(candidates), byBlock(oversize));
  }

  private static Map<Block, Long> byBlock(long[] counts) {
    Map<Block, Long> byBlock = new EnumMap<>(Block.class);
    for (Block block : Block.values()) {
      byBlock.put(block, counts[block.index()]);
    }
    return byBlock;
  }
}
