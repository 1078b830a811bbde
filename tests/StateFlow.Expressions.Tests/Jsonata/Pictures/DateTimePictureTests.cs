using StateFlow.Expressions.Jsonata;

namespace StateFlow.Expressions.Tests.Jsonata.Pictures;

public sealed class DateTimePictureTests
{
    private const double Millis = 1521801216617;

    [Theory]
    [InlineData("[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01t]", "2018-03-23T10:33:36.617Z")]
    [InlineData("[FNn], [D1o] of [MNn] [Y]", "Friday, 23rd of March 2018")]
    [InlineData("[FN,*-3] [Fn] [F1] [MNn,3-3] [Y,2-2]", "FRI friday 5 Mar 18")]
    [InlineData("[h]:[m01][P] [h01][PN]", "10:33am 10AM")]
    [InlineData("[X0001]-W[W01]-[F1] [d] [w] [xNn]", "2018-W12-5 82 4 March")]
    [InlineData("[Dwo] [YI] [Da] [MA]", "twenty-third MMXVIII w C")]
    [InlineData("[z] [Z0] [Z01:01t] [C] [E]", "GMT+00:00 +0 Z ISO ISO")]
    [InlineData("[[[Y ]]]", "[2018]")]
    public void A_time_is_written_as_the_picture_says(string picture, string text) => Assert.Equal(text, DateTimePicture.Parse(picture).Format(Millis));

    [Theory]
    [InlineData("+0530", "16:03 +05:30 +5:30 +0530")]
    [InlineData("-0500", "05:33 -05:00 -5 -0500")]
    public void An_offset_moves_the_time(string timeZone, string text) =>
        Assert.Equal(text, DateTimePicture.Parse("[H01]:[m01] [Z] [Z0] [Z0001]").Format(Millis, timeZone));

    [Theory]
    [InlineData(0, "1970-01-01T00:00:00.000Z")]
    [InlineData(-1, "1969-12-31T23:59:59.999Z")]
    [InlineData(951782400000, "2000-02-29T00:00:00.000Z")]
    [InlineData(253402300799999, "9999-12-31T23:59:59.999Z")]
    [InlineData(-62167219200000, "0000-01-01T00:00:00.000Z")]
    public void Without_a_picture_a_time_has_the_form_of_ISO_8601_and_can_be_read_again(double millis, string text)
    {
        Assert.Equal(text, DateTimePicture.FormatIso(millis));
        Assert.Equal(millis, DateTimePicture.ParseIso(text));
    }

    [Theory]
    [InlineData("2018", 1514764800000)]
    [InlineData("2018-02-30", 1519948800000)]
    [InlineData("2018-02-01T12:30:00", 1517488200000)]
    [InlineData("2018-02-01T12:30:00.5-0130", 1517493600500)]
    [InlineData("2018-13-01", double.NaN)]
    public void A_timestamp_can_leave_out_its_end(string text, double millis) => Assert.Equal(millis, DateTimePicture.ParseIso(text));

    [Theory]
    [InlineData("")]
    [InlineData("today")]
    [InlineData("2018-02-01 12:30:00")]
    [InlineData("2018-02-01T12:30")]
    public void What_is_not_a_timestamp_is_a_fault(string text) =>
        Assert.Equal("D3110", Assert.Throws<JsonataFault>(() => DateTimePicture.ParseIso(text)).Code);

    [Theory]
    [InlineData("2018-03-27", "[Y1]-[M01]-[D01]", 1522108800000)]
    [InlineData("27th April 2008", "[D1o] [MNn] [Y0001]", 1209254400000)]
    [InlineData("20180405", "[Y0001][M01][D01]", 1522886400000)]
    [InlineData("4/4/2018 12:06 am", "[D1]/[M1]/[Y0001] [h]:[m] [P]", 1522800360000)]
    [InlineData("twenty-seventh MMXVIII 3", "[Dwo] [YI] [M]", 1522108800000)]
    [InlineData("2018-100", "[Y]-[d]", 1523318400000)]
    [InlineData("2018-01-01 10:00 +01:00", "[Y]-[M]-[D] [H]:[m] [Z]", 1514797200000)]
    [InlineData("13:45", "[H]:[m]", 1521812700000)]
    public void A_time_is_read_as_the_picture_says(string text, string picture, double millis) =>
        Assert.Equal(millis, DateTimePicture.Parse(picture).ToMillis(text, Millis));

    [Fact]
    public void A_text_that_the_picture_does_not_match_is_no_time() => Assert.Null(DateTimePicture.Parse("[Y]-[M]").ToMillis("2018", Millis));

    [Theory]
    [InlineData("[Y", "D3135")]
    [InlineData("[q]", "D3132")]
    [InlineData("[]", "D3132")]
    [InlineData("[YN]", "D3133")]
    [InlineData("[Z00000]", "D3134")]
    [InlineData("[Y*]", "D3130")]
    public void A_picture_that_cannot_be_written_is_a_fault(string picture, string code) =>
        Assert.Equal(code, Assert.Throws<JsonataFault>(() => DateTimePicture.Parse(picture).Format(Millis)).Code);

    [Theory]
    [InlineData("2018 10", "[Y] [H]", "D3136")]
    [InlineData("2018 12 1", "[X] [W] [F1]", "D3136")]
    [InlineData("x", "[CN]", "D3133")]
    public void A_picture_that_cannot_be_read_is_a_fault(string text, string picture, string code) =>
        Assert.Equal(code, Assert.Throws<JsonataFault>(() => DateTimePicture.Parse(picture).ToMillis(text, Millis)).Code);
}
