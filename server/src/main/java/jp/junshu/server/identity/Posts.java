package jp.junshu.server.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.core.gate.Actor;
import jp.junshu.core.id.PersonId;
import jp.junshu.core.id.PostId;
import jp.junshu.core.id.SectionId;
import jp.junshu.core.merkle.Hash;
import jp.junshu.core.policy.Role;
import jp.junshu.core.policy.Side;
import jp.junshu.server.ledger.Ledger;
import jp.junshu.server.ledger.LogRef;
import jp.junshu.server.text.TextRule;
import jp.junshu.server.time.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sections of the ward, their posts, and who holds them. Who may change them is asked by the
 * caller, in whose transaction the change takes part.
 */
@Service
public class Posts implements PostDirectory {

  /** How long the name of a section and the title of a post may be. */
  public static final TextRule RULE = TextRule.line(60);

  private final SectionRepository sections;
  private final PostRepository posts;
  private final Ledger ledger;
  private final ObjectProvider<PostFollower> followers;

  Posts(
      SectionRepository sections,
      PostRepository posts,
      Ledger ledger,
      ObjectProvider<PostFollower> followers) {
    this.sections = sections;
    this.posts = posts;
    this.ledger = ledger;
    this.followers = followers;
  }

  @Transactional
  public SectionId open(Actor actor, String name, LocalDate from) {
    var id = SectionId.random();
    sections.insert(id);
    rename(actor, id, name, from);
    return id;
  }

  /** The section is called so from that day; documents of earlier days keep the earlier name. */
  @Transactional
  public void rename(Actor actor, SectionId section, String name, LocalDate from) {
    Checked.text("section", name, RULE);
    sections.name(section, name, from);
    ledger.record(actor, new SectionNamed(section, committed(name), from));
  }

  /**
   * Makes a post of the ward.
   *
   * @throws IllegalArgumentException if the role is one of a contractor's
   */
  @Transactional
  public PostId make(Actor actor, SectionId section, Role role, String title, LocalDate from) {
    Checked.text("title", title, RULE);
    if (role.side() != Side.WARD) {
      throw new IllegalArgumentException(role + " is no post of the ward");
    }
    var id = PostId.random();
    posts.insert(id, section, role, title, from);
    ledger.record(actor, new PostMade(id, section, role, committed(title), from));
    return id;
  }

  /**
   * The person holds the post from that day, or stands in for its holder.
   *
   * @param deputyRank 0 for the holder, then the deputies in their order
   */
  @Transactional
  public void hold(Actor actor, PostId post, PersonId person, int deputyRank, LocalDate from) {
    posts.hold(post, person, deputyRank, from);
    ledger.record(actor, new PostHeld(post, person, deputyRank, from));
    var holding = holding(post, person, deputyRank, from);
    followers.orderedStream().forEach(follower -> follower.held(actor, holding));
  }

  /**
   * That day is the last.
   *
   * @throws IllegalStateException if the person does not hold it then
   */
  @Transactional
  public void leave(Actor actor, PostId post, PersonId person, int deputyRank, LocalDate until) {
    if (!posts.leave(post, person, deputyRank, until)) {
      throw new IllegalStateException("no holding to end");
    }
    ledger.record(actor, new PostLeft(post, person, deputyRank, until));
    var holding = holding(post, person, deputyRank, until);
    followers.orderedStream().forEach(follower -> follower.left(actor, holding, until));
  }

  private Holding holding(PostId id, PersonId person, int deputyRank, LocalDate from) {
    var post = post(id).orElseThrow();
    return new Holding(
        id, post.section(), post.role(), post.title(), person, deputyRank, from, Optional.empty());
  }

  /** The sections by their names on that day. */
  @Transactional(readOnly = true)
  public List<Section> sections(LocalDate on) {
    return sections.on(on);
  }

  @Transactional(readOnly = true)
  public List<Post> all() {
    return posts.all();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Post> post(PostId id) {
    return posts.all().stream().filter(post -> post.id().equals(id)).findFirst();
  }

  /** Every holding that runs on that day. */
  @Transactional(readOnly = true)
  public List<Holding> on(LocalDate day) {
    return posts.on(day);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Holding> from(SectionId section, LocalDate day) {
    return posts.from(section, day);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Holding> holders(SectionId section, Role role, Instant at) {
    return posts.holders(section, role, day(at));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Holding> heldBy(PersonId person, Instant at) {
    return posts.heldBy(person, day(at));
  }

  @Override
  @Transactional(readOnly = true)
  public String sectionName(SectionId section, LocalDate on) {
    return sections.name(section, on).orElseThrow();
  }

  private Hash committed(String text) {
    return ledger.commit(LogRef.WARD, text.getBytes(StandardCharsets.UTF_8));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, BusinessClock.JST);
  }
}
