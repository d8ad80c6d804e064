package com.goengineer.icp.linkage;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Finds the few right rows that are worth comparing with a left row: the union of blocks, at most
 * {@link #CANDIDATES} of them, those of highest 3-gram cosine first. Rows that share an identifier,
 * a domain, the name, another name or initials are always among them.
 *
 * <p>A block with more than {@link #OVERSIZE} rows is skipped and counted.
 */
final class Blocking {
  static final int CANDIDATES = 25;
  static final int OVERSIZE = 200;
  private static final int BY_GRAMS = 10;
  private static final int PREFIX = 6;

  private final Prepared prepared;
  private final LinkSide left;
  private final LinkSide right;
  private final Postings byWord;
  private final Postings byPrefix;
  private final Postings byInitials;
  private final Postings byTradeName;
  private final Postings byFormerName;
  private final Postings byCompanyId;
  private final Postings byDomain;
  private final GramIndex byGrams;
  private final Dictionary prefixes = new Dictionary();
  private final Queue<Collector> idle = new ConcurrentLinkedQueue<>();
  private final AtomicLongArray found = new AtomicLongArray(Block.values().length);
  private final AtomicLongArray skipped = new AtomicLongArray(Block.values().length);

  Blocking(Prepared prepared) {
    this.prepared = prepared;
    this.left = prepared.left();
    this.right = prepared.right();
    int cores = prepared.codes().cores.size();
    int places = prepared.codes().places.size();
    byWord = right.words.index(prepared.vocabulary().size());
    byPrefix = indexPrefixes();
    byInitials = Postings.ofOne(right.initials, cores);
    byTradeName = Postings.ofOne(right.tradeName, cores);
    byFormerName = Postings.ofOne(right.formerName, cores);
    byCompanyId = Postings.ofOne(right.places.companyId, places);
    byDomain = indexDomains(places);
    byGrams = new GramIndex(prepared.rightGrams(), prepared.gramInformation());
  }

  /** The candidates of a left row, ascending. Safe to call from several threads. */
  int[] candidates(int i) {
    Collector collector = idle.poll();
    Collector used = collector == null ? new Collector() : collector;
    int[] candidates = used.collect(i);
    idle.add(used);
    return candidates;
  }

  /** What the blocks contributed so far. */
  BlockingReport report() {
    long[] foundBy = new long[found.length()];
    long[] skippedBy = new long[skipped.length()];
    for (int at = 0; at < foundBy.length; at++) {
      foundBy[at] = found.get(at);
      skippedBy[at] = skipped.get(at);
    }
    return BlockingReport.of(foundBy, skippedBy);
  }

  private Postings indexPrefixes() {
    int[] keys = new int[right.size()];
    for (int j = 0; j < keys.length; j++) {
      keys[j] =
          right.joined[j].length() < PREFIX
              ? Dictionary.EMPTY
              : prefixes.code(right.joined[j].substring(0, PREFIX));
    }
    return Postings.ofOne(keys, prefixes.size());
  }

  private Postings indexDomains(int codes) {
    WordLists.Builder domains = new WordLists.Builder(right.size());
    for (int j = 0; j < right.size(); j++) {
      for (int domain : right.places.domains[j]) {
        domains.add(domain);
      }
      domains.endRow();
    }
    return domains.build().index(codes);
  }

  /** Collects the candidates of one row after another; belongs to one thread. */
  private final class Collector {
    private final int[] seenFor = new int[right.size()];
    private final int[] byCosine = new int[BY_GRAMS];
    private final GramIndex.Search search = byGrams.search();
    private int[] rows = new int[256];
    private int count;
    private int sure;
    private int current;

    Collector() {
      Arrays.fill(seenFor, -1);
    }

    int[] collect(int i) {
      current = i;
      count = 0;
      block(Block.COMPANY_ID, byCompanyId, left.places.companyId[i]);
      for (int domain : left.places.domains[i]) {
        block(Block.DOMAIN, byDomain, domain);
      }
      block(Block.SAME_NAME, prepared.rightsByWhole(), left.whole[i]);
      block(Block.SAME_NAME, prepared.rightsByCore(), left.core[i]);
      otherNames(i);
      block(Block.INITIALS, prepared.rightsByCore(), left.initials[i]);
      block(Block.INITIALS, byInitials, left.core[i]);
      sure = Math.min(count, CANDIDATES);
      rareWords(i);
      if (left.joined[i].length() >= PREFIX) {
        int prefix = prefixes.known(left.joined[i].substring(0, PREFIX));
        block(Block.PREFIX, byPrefix, prefix);
      }
      grams(i);
      return choose(i);
    }

    private void otherNames(int i) {
      block(Block.OTHER_NAME, prepared.rightsByCore(), left.tradeName[i]);
      block(Block.OTHER_NAME, prepared.rightsByCore(), left.formerName[i]);
      block(Block.OTHER_NAME, byTradeName, left.core[i]);
      block(Block.OTHER_NAME, byFormerName, left.core[i]);
    }

    private void rareWords(int i) {
      int rarest = 0;
      int second = 0;
      for (int at = left.words.start(i); at < left.words.end(i); at++) {
        int word = left.words.word(at);
        if (rarest == 0 || isRarer(word, rarest)) {
          second = rarest;
          rarest = word;
        } else if (word != rarest && (second == 0 || isRarer(word, second))) {
          second = word;
        }
      }
      block(Block.RARE_WORD, byWord, rarest);
      block(Block.RARE_WORD, byWord, second);
    }

    private boolean isRarer(int word, int other) {
      return prepared.vocabulary().information(word) > prepared.vocabulary().information(other);
    }

    private void grams(int i) {
      int best = search.find(prepared.leftGrams(), i, byCosine);
      for (int at = 0; at < best; at++) {
        add(Block.GRAMS, byCosine[at]);
      }
    }

    private void block(Block block, Postings postings, int key) {
      if (key == Dictionary.EMPTY) {
        return;
      }
      int size = postings.count(key);
      if (size > OVERSIZE) {
        skipped.incrementAndGet(block.index());
        return;
      }
      for (int at = 0; at < size; at++) {
        add(block, postings.row(key, at));
      }
    }

    private void add(Block block, int j) {
      if (seenFor[j] != current) {
        seenFor[j] = current;
        if (count == rows.length) {
          rows = Arrays.copyOf(rows, count * 2);
        }
        rows[count++] = j;
        found.incrementAndGet(block.index());
      }
    }

    /** All sure rows, then those of highest cosine; ties go to the row that comes first. */
    private int[] choose(int i) {
      if (count > CANDIDATES) {
        long[] ranked = new long[count - sure];
        for (int at = sure; at < count; at++) {
          long cosine = Math.round(prepared.cosine(i, rows[at]) * 1e6);
          ranked[at - sure] = ((1_000_000 - cosine) << 32) | rows[at];
        }
        Arrays.sort(ranked);
        for (int at = sure; at < CANDIDATES; at++) {
          rows[at] = (int) ranked[at - sure];
        }
      }
      int[] chosen = Arrays.copyOf(rows, Math.min(count, CANDIDATES));
      Arrays.sort(chosen);
      return chosen;
    }
  }
}
