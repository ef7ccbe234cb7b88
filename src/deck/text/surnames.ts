/** Chinese surnames, as what stands between the brackets of a pattern. */

/** The common ones, with those of Taiwan and Hong Kong; behind the name of a speech they are seldom another word. */
export const commonSurnames =
  "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧田董袁潘于蒋蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤高";

/** All that are not rare. */
export const surnames = `${commonSurnames}褚卫尤施华戚喻柏水窦章云葛奚郎鲁昌苗凤花俞柳鲍费廉岑倪滕殷毕邬安常乐时傅皮卞齐康伍元卜平和穆湛祁禹狄米贝明臧计伏成谈茅庞纪舒屈项祝阮蓝闵席季麻强路娄危童颜梅盛刁骆樊凌霍虞支柯管房裘缪干解应宗宣郁单杭洪包诸左吉邢裴荣翁荀惠曲家封储靳富焦巴牧山谷车全班仰秋仲伊宫宁仇栾甘厉符景詹幸司蒲赖卓池乔翟申冉桑桂牛寿燕尚温庄柴瞿阎慕连习艾古易终居衡步耿满匡国文寇广东欧利师沙关游权`;

/** Those of two signs, as a pattern. */
export const doubleSurnames =
  "欧阳|司马|上官|诸葛|司徒|司空|皇甫|东方|尉迟|公孙|慕容|令狐|夏侯|端木|独孤|南宫|宇文|长孙|轩辕|申屠|澹台|呼延|钟离|闻人";
