package ogp_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/htmlindex"

	"github.com/linemsg/linemsg/ogp"
)

// texts are titles and sentences of pages, by language.
var texts = map[string][]string{
	"ja": {
		"お知らせ", "会社概要", "喫茶ほし｜駅前の喫茶店", "ログイン", "本日のランチは焼き魚定食です。", "採用情報 - 株式会社山田製作所",
		"京都の紅葉を楽しむ一泊二日の旅", "よくあるご質問", "新着情報とイベントのご案内", "東京都千代田区の不動産なら",
		"温泉旅館の予約はこちらから、送迎バスもあります。", "カタログのダウンロード", "平成二十年度の予算について", "古本の買取",
		"プライバシーポリシー", "桜の開花予想が発表された。今年は例年より早い見込みだ。", "子ども向けの絵本を紹介します", "特定商取引法に基づく表記",
		"第３回市民マラソン大会", "会議室の利用申込書",
	},
	"zh-hans": {
		"首页", "关于我们", "北京天气预报", "联系方式", "今天的新闻都在这里", "中国科学技术大学研究生院", "怎样学习一门新的语言",
		"苏州园林一日游攻略", "免费下载手机软件", "本站所有内容版权归作者所有", "网上购物，送货上门。", "红烧肉的做法",
		"二手房交易流程及注意事项", "小学三年级语文教案", "我们的产品出口到世界各地。", "人民医院专家门诊时间表", "古典诗词鉴赏",
		"招聘启事：销售经理两名", "汽车保养知识大全", "昨晚的足球比赛最后以一比一结束，双方球迷都不满意。",
	},
	"zh-hant": {
		"首頁", "關於我們", "台北天氣預報", "聯絡方式", "今天的新聞都在這裡", "國立臺灣大學圖書館", "怎樣學習一門新的語言",
		"花蓮三天兩夜自由行攻略", "免費下載手機軟體", "本站所有內容版權歸作者所有", "網路購物，送貨到府。", "紅燒牛肉麵的做法",
		"租屋契約書範本下載", "國小三年級國語教案", "我們的產品出口到世界各地。", "醫院門診時間表", "古典詩詞欣賞",
		"徵才：業務經理兩名", "香港郵政署服務時間", "昨晚的棒球比賽在延長賽分出勝負，現場球迷十分興奮。",
	},
	"ko": {
		"공지사항", "회사소개", "서울 날씨 예보", "오시는 길", "로그인", "오늘의 뉴스를 전해 드립니다.", "한국어 문법을 쉽게 배우는 방법",
		"제주도 여행 추천 코스", "무료 다운로드", "개인정보 처리방침", "김치찌개 맛있게 끓이는 법", "고객센터 이용안내", "부동산 매매 전세",
		"채용정보 - 주식회사 대한", "어린이 도서관 이용 시간", "어제 열린 축구 경기는 무승부로 끝났다.", "자유게시판", "중고차 시세 조회",
		"대학원 신입생 모집 요강", "꽃배달 전문 쇼핑몰, 당일 배송해 드립니다.",
	},
	"th": {
		"หน้าแรก", "เกี่ยวกับเรา", "ข่าววันนี้", "ติดต่อเรา", "ร้านอาหารไทยในกรุงเทพ", "วิธีทำต้มยำกุ้ง", "ที่พักเชียงใหม่ราคาถูก",
		"สมัครงาน", "ดาวน์โหลดฟรี", "พยากรณ์อากาศประจำวัน",
	},
	"latin": {
		"Café", "Über uns", "Événements à Paris", "Señor Muñoz", "Façade rénovée", "Größe und Maße", "Año nuevo", "Crème brûlée",
		"L\u2019été dernier", "Copyright © 2026", "São Paulo", "naïve",
	},
}

// TestGuessCharset checks that the guess is right for at least 19 of 20 titles in each character set. Two short titles,
// 古典诗词鉴赏 and 古典詩詞欣賞, have too few common characters.
func TestGuessCharset(t *testing.T) {
	for language, charsets := range map[string][]string{
		"ja": {"shift_jis", "euc-jp", "iso-2022-jp"}, "zh-hans": {"gbk"}, "zh-hant": {"big5"}, "ko": {"euc-kr"}, "th": {"windows-874"},
		"latin": {"windows-1252"},
	} {
		for _, charset := range charsets {
			e, err := htmlindex.Get(charset)
			require.NoError(t, err)
			var wrong []string
			for _, text := range texts[language] {
				data, err := e.NewEncoder().String("<title>" + text + "</title>")
				require.NoError(t, err, text)
				p, err := ogp.Rules{GuessCharset: true}.ParseBytes([]byte(data), ogp.Page{})
				require.NoError(t, err)
				if p.Charset != charset {
					wrong = append(wrong, text+" as "+p.Charset)
				} else {
					assert.Equal(t, text, p.Title)
				}
				p, err = ogp.ParseBytes([]byte(data), ogp.Page{})
				require.NoError(t, err)
				assert.Contains(t, []string{"windows-1252", "utf-8"}, p.Charset, "only the rule guesses")
			}
			assert.LessOrEqual(t, 20*len(wrong), len(texts[language]), "%s: %q", charset, wrong)
		}
	}
}

// TestGuessOfShortTexts checks texts of a few characters for which each weight counts.
func TestGuessOfShortTexts(t *testing.T) {
	for charset, list := range map[string]string{
		"shift_jis": "。 お知", "euc-kr": "사 그 회사 립니 공지사 방침", "big5": "攻 牛肉 語言 燒牛肉麵的 署服 郵政署服", "windows-1252": "Café Übe",
		"windows-874": "ับเรา ่าววั ำต้มยำ ยำกุ โหลดฟร น้าแรก เกี ์อา รไทยใ",
	} {
		e, err := htmlindex.Get(charset)
		require.NoError(t, err)
		for text := range strings.FieldsSeq(list) {
			data, err := e.NewEncoder().String("<title>" + text + "</title>")
			require.NoError(t, err)
			p, err := ogp.Rules{GuessCharset: true}.ParseBytes([]byte(data), ogp.Page{})
			require.NoError(t, err)
			assert.Equal(t, charset, p.Charset, text)
			assert.Equal(t, text, p.Title)
		}
	}
}

// TestGuessOfOddBytes checks bytes that are not text of any language.
func TestGuessOfOddBytes(t *testing.T) {
	for title, name := range map[string]string{
		"\xa5\xac\xa5\xa4\xa5\xc9": "euc-jp", "\xa1\xa1": "euc-jp", "\xdf\xdf": "euc-jp", "\x83\x4b\x83\x43": "shift_jis",
		"\xb3\xde\xb2\xc4\xde": "shift_jis", // halfwidth katakana
	} {
		p, err := ogp.Rules{GuessCharset: true}.ParseBytes([]byte("<title>"+title+"</title>"), ogp.Page{})
		require.NoError(t, err)
		assert.Equal(t, name, p.Charset, "%x", title)
	}
}
