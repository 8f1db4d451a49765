package ogp

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/width"
)

// guess returns the character set whose decoding of the window looks most like real text, or "" if that is
// windows-1252, the character set of a page without a label.
func guess(window []byte, ascii bool) string {
	if ascii {
		if isJIS(window) {
			return iso2022JP
		}
		return ""
	}
	var best string
	var most int
	for i, script := range scripts() {
		e, err := htmlindex.Get(script.charset)
		if err != nil {
			continue
		}
		text, err := e.NewDecoder().Bytes(window)
		if err != nil {
			continue
		}
		if n := script.score(text); i == 0 || n > most {
			best, most = script.charset, n
		}
	}
	if best == windows1252 {
		return ""
	}
	return best
}

// isJIS reports whether a window that is ASCII has an escape sequence of ISO-2022-JP for kanji and kana.
func isJIS(window []byte) bool {
	return bytes.Contains(window, []byte("\x1b$B")) || bytes.Contains(window, []byte("\x1b$@"))
}

const iso2022JP = "iso-2022-jp"

const windows1252 = "windows-1252"

// A script weighs how often characters occur in text of one character set. The weight of a character is about twice
// as high if it is two bytes long, so that the sums of different character sets can be compared.
type script struct {
	charset string
	common  map[rune]bool // the most common characters of the language
	weigh   func(s script, before, r, after rune) int
}

func scripts() []script {
	japaneseSet := setOf(kanji)
	return []script{
		{"shift_jis", japaneseSet, script.japanese},
		{"euc-jp", japaneseSet, script.japanese},
		{"gbk", setOf(simplified), script.chinese},
		{"euc-kr", setOf(hangul), script.korean},
		{"big5", setOf(traditional), script.chinese},
		{"windows-874", nil, script.thai},
		{windows1252, nil, script.latin},
	}
}

func setOf(s string) map[rune]bool {
	set := make(map[rune]bool, len(s)/3)
	for _, r := range s {
		set[r] = true
	}
	return set
}

// score returns the sum of the weights of all characters that are not ASCII.
func (s script) score(text []byte) int {
	var n int
	before, r := ' ', ' '
	var size int
	for {
		after, k := utf8.DecodeRune(text[size:])
		if r >= utf8.RuneSelf {
			n += s.weight(before, r, after)
		}
		if k == 0 {
			return n
		}
		before, r = r, after
		size += k
	}
}

func (s script) weight(before, r, after rune) int {
	if r == utf8.RuneError || r < 0xA0 || unicode.Is(unicode.Co, r) {
		return -10 // not decoded, a control, or a character for private use
	}
	return s.weigh(s, before, r, after)
}

// common is the weight of a character that is common in a language. A wrong decoding has few of them.
const common = 4

func (s script) japanese(_, r, _ rune) int {
	switch {
	case width.LookupRune(r).Kind() == width.EastAsianHalfwidth:
		return -1
	case unicode.In(r, unicode.Hiragana, unicode.Katakana), s.common[r]:
		return common
	}
	return other(r)
}

func (s script) chinese(_, r, _ rune) int {
	if s.common[r] {
		return common
	}
	return other(r)
}

func (s script) korean(_, r, _ rune) int {
	switch {
	case s.common[r]:
		return common
	case '가' <= r && r <= '힣':
		return 1
	case unicode.Is(unicode.Han, r), unicode.Is(unicode.Hangul, r):
		return -1 // hanja and single jamo are rare
	}
	return other(r)
}

// other returns the weight of a character that is not common in Chinese, Japanese or Korean.
func other(r rune) int {
	switch {
	case strings.ContainsRune("、。・「」『』【】〈〉《》，！？：；（）～“”‘’…　", r):
		return 1
	case unicode.In(r, unicode.Han, unicode.Hangul, unicode.Common):
		return 0
	}
	return -1
}

// thai expects a vowel above or below, or a tone mark, behind a consonant, and a consonant behind a leading vowel.
func (script) thai(before, r, after rune) int {
	switch {
	case isThaiMark(r):
		if isThaiConsonant(before) || isThaiMark(before) {
			return 3
		}
		return -5
	case unicode.Is(unicode.Logical_Order_Exception, r): // a leading vowel
		if isThaiConsonant(after) {
			return 3
		}
		return -5
	case r == 'ะ', r == 'า':
		return 2
	case strings.ContainsRune("กงจดตทนบปพมยรลวสหอ", r):
		return 0
	}
	return -1
}

func isThaiConsonant(r rune) bool { return 'ก' <= r && r <= 'ฮ' }

func isThaiMark(r rune) bool { return unicode.Is(unicode.Mn, r) }

// latin expects letters with accents between letters of ASCII.
func (script) latin(before, r, after rune) int {
	switch {
	case before >= utf8.RuneSelf || after >= utf8.RuneSelf && after != utf8.RuneError:
		return -1
	case unicode.IsLetter(r) && (isLetter(before) || isLetter(after)):
		return 3
	}
	return 1
}

// The most common characters of each language, by about how often they occur on pages.
const (
	kanji = "日一国人年大十二本中長出三時行見月後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語" +
		"土木聞食車何南万毎白天母火右読友左休父雨社会事自分者地業方新場員立開手力問代明動京目通言理体田主題意不作用度強公持野以思家世" +
		"多正安院心界教文元重近考画海売知道集別物使品計死特私始朝運終台広住無真有口少町料工建空急止送切転研足究楽起着店病質待試族銀早" +
		"映親験英医仕去味写字答夜音注帰古歌買悪図週室歩風紙黒花春赤青館屋色走秋夏習駅洋旅服夕借曜飲肉貸堂鳥飯勉冬昼茶弟牛魚兄犬妹姉漢" +
		"駐政議民連対部合市内相定回選米実関決全表戦経最現調化当約首法性的要制治務成期取都和機平加受続進数記初指権支産点報済活原共得解交" +
		"資予向際勝面告反判認参利組信在件側任引求所次昨論官増係感情投示変打直両式確果容必演歳争談能位置流格疑過局放常状球職与供役構割費" +
		"付由説難優夫収断石違消神番規術備宅害配警育席訪乗残想線念助労例然限追商葉伝働形景落好退頭負渡失差末守若種美命福望非観察段横深申" +
		"様財港識呼達良阪候程満敗価突光路科積他処太客否師登易速存飛殺号単座破除完降責捜義念御株式府県区村丁号券類示掲載覧索案問合営販購" +
		"便利募集採用情報製品企会社概要詳細更新履歴個保護針著作権続料込注文庫庵湖岡島橋崎藤井温泉湯宿泊予約店舗ー・"
	simplified = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成" +
		"方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明" +
		"性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次" +
		"度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务" +
		"做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南" +
		"品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔网站首页联系我们产品服务版权所有限公司企业技术" +
		"中心新闻专访注册登录密码购物商城价格免费下载软件游戏视频音乐图片软件系统手机腾讯阿里百度搜索北京上海广州深圳香港台湾浙江江苏"
	traditional = "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成" +
		"方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明" +
		"性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次" +
		"度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務" +
		"做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南" +
		"品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運筆網站首頁聯絡我們產品服務版權所有限公司企業技術" +
		"臺灣台北高雄台中新竹購物商店價格免費下載軟體遊戲影片音樂圖片系統手機搜尋香港澳門旅遊美食餐廳飯店優惠活動會員登入註冊"
	hangul = "이다는을의에가지고하기사로한은어리도대인아자시그나서해일들를정부상있스보과수장원주전으조구만것제라여오신국동성게생세비면안우" +
		"무선미치경마공소모와연화무주관적개방물소문민진거적내위래유분러니학년회차당용실까전업결중말했체행때물저계심음입출야할현발단요" +
		"바역영포통식두터반직위간교금습니까합십시오데없였었던려드레트르노네번월김박최강양호법본재간호설명산권불남북후의견증품점타크" +
		"운접배작건감된될되질력많복더천초외록살른특별망개운양파팀향키히디베프피카토코테브람난날술열각속능완료검색육준형절표처송판매예약" +
		"홈페이지뉴스쇼핑몰메인사이트고객센터회원가입로그인서울부산한국"
)
