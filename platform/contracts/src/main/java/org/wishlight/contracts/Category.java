package org.wishlight.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a wish is about; the codes are stable, the names are for people. */
public enum Category {
  COMPANIONSHIP("companionship", "陪伴关怀", "Companionship"),
  PERSONAL_CARE("personal-care", "生活护理", "Personal care"),
  HOME_REPAIR("home-repair", "居家维修", "Home repair"),
  APPLIANCE_SERVICE("appliance-service", "家电清洗维修", "Appliance service"),
  CLEANING("cleaning", "保洁家务", "Cleaning"),
  ERRANDS("errands", "代办跑腿", "Errands"),
  HEALTH("health", "健康助医", "Health"),
  DIGITAL_HELP("digital-help", "智能设备教学", "Digital help"),
  TUTORING("tutoring", "学业辅导", "Tutoring"),
  GOODS("goods", "物品捐赠", "Goods"),
  CULTURE("culture", "文体圆梦", "Culture and dreams"),
  LEGAL_ADVICE("legal-advice", "法律政策咨询", "Legal and policy advice"),
  PUBLIC_FACILITY("public-facility", "公共设施与加装电梯", "Public facilities and lifts"),
  SAFETY("safety", "安全与适老化", "Safety at home"),
  OTHER("other", "其他", "Other");

  private final String code;
  private final String chinese;
  private final String english;

  Category(String code, String chinese, String english) {
    this.code = code;
    this.chinese = chinese;
    this.english = english;
  }

  @JsonValue
  public String code() {
    return code;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  /** What kind of wish is usual in this category, where nobody says. */
  public WishKind usualKind() {
    return switch (this) {
      case GOODS -> WishKind.GOODS;
      case PUBLIC_FACILITY -> WishKind.FACILITY;
      default -> WishKind.SERVICE;
    };
  }

  @JsonCreator
  public static Category of(String code) {
    return Arrays.stream(values())
        .filter(category -> category.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no category " + code));
  }
}
