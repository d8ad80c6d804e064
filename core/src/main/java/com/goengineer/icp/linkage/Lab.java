package com.goengineer.icp.linkage;
import java.io.*;import java.nio.file.*;import java.util.*;
import com.goengineer.icp.linkage.training.*;
/** scratch */
public final class Lab {
  static double[] metrics(LinkRecords l,LinkRecords r,Map<String,Set<String>> truth,LinkSettings s,String dump)throws Exception{
    try(Workers w=new Workers(1)){
      Prepared p=Prepared.of(l,r,s,w);Candidates c=Candidates.of(p,new Blocking(p),Facts.of(List.of(),p,s.assignment()),w);PairScores ps=PairScores.of(p,c,s,w);
      Set<String> ids=new HashSet<>(r.ids());int total=0;for(var e:truth.entrySet())if(e.getValue().stream().anyMatch(ids::contains))total++;
      List<double[]> best=new ArrayList<>();List<String> desc=new ArrayList<>();
      double ece=0;double[][] cal=new double[10][3];
      for(int i=0;i<c.lefts();i++){double b=-99;int bat=-1;boolean good=false;Set<String> t=truth.getOrDefault(p.left().id(i),Set.of());
        for(int at=c.starts()[i];at<c.starts()[i+1];at++){boolean y=t.contains(p.right().id(c.rights()[at]));double pr=Logistic.probability(ps.deciding[at]);int q=Math.min(9,(int)(pr*10));cal[q][0]++;cal[q][1]+=pr;cal[q][2]+=y?1:0;if(ps.deciding[at]>b){b=ps.deciding[at];bat=at;good=y;}}
        if(bat>=0)best.add(new double[]{b,good?1:0,i,bat});}
      for(double[] q:cal)ece+=Math.abs(q[1]-q[2])/c.size();
      best.sort((x,y)->Double.compare(y[0],x[0]));double tp=0,fp=0,f1=0,r99=0,atp=0,afp=0;
      for(int k=0;k<best.size();k++){double[] x=best.get(k);if(x[1]>0)tp++;else fp++;if(x[0]>2.944){if(x[1]>0)atp++;else afp++;}
        if(k+1<best.size()&&best.get(k+1)[0]==x[0])continue;
        double pr=tp/(tp+fp),rc=tp/total;f1=Math.max(f1,2*pr*rc/(pr+rc));if(pr>=.99)r99=Math.max(r99,rc);}
      System.out.printf(Locale.ROOT,"F1 %.4f r99 %.4f | auto prec %.4f rec %.4f | ece %.4f%n",f1,r99,atp/(atp+afp),atp/total,ece);
      if(dump!=null)try(PrintWriter o=new PrintWriter(dump,"UTF-8")){
        Comparison cmp=new Comparison(p);byte[] bins=new byte[Feature.all().length];
        for(double[] x:best){int i=(int)x[2],at=(int)x[3];ps.bins(i,at,cmp,bins);StringBuilder e=new StringBuilder();for(Feature f:Feature.all()){double pt=s.model().deciding().of(f,bins[f.ordinal()]);if(Math.abs(pt)>=.25)e.append(String.format(Locale.ROOT," %s[%d] %+.1f;",f.key(),bins[f.ordinal()],pt));}
          Set<String> t=truth.getOrDefault(p.left().id(i),Set.of());boolean hid=t.stream().noneMatch(ids::contains);
          o.printf(Locale.ROOT,"%+.2f\t%s\t%s\t%s\t%s\t%s%n",x[0],x[1]>0?"RIGHT":hid?"WRONG-HIDDEN":"WRONG-OBS",p.left().name(i),p.right().name(c.rights()[at]),t,e);}
      }
      return new double[]{f1,r99};
    }}
  public static void main(String[] a)throws Exception{
    long t0=System.nanoTime();
    Path wf=Path.of("/tmp/weights.tsv");
    LinkModel m;
    if(a[0].equals("train")){List<LabelledSet> sets=new ArrayList<>();for(int z=0;z<Integer.getInteger("seeds",1);z++)sets.addAll(VariantGenerator.sets(Long.parseLong(a[1])+10*z));
      if(a.length>2)for(int k=0;k<sets.size();k++){var st=sets.get(k);System.out.println("--- set "+k);for(int q=0;q<25;q++){String id=st.left().ids().get(q);String pid=st.partners().getOrDefault(id,"");int ri=st.right().ids().indexOf(pid);System.out.println(st.left().names().get(q)+"  =>  "+(ri<0?"-":st.right().names().get(ri)));}}
      m=WeightTrainer.train(sets);Files.writeString(wf,m.text());
      System.out.printf("trained %.1f s%n",(System.nanoTime()-t0)/1e9);
      for(LabelledSet s:VariantGenerator.sets(Long.parseLong(a[1])+1)){Map<String,Set<String>> t=new HashMap<>();s.partners().forEach((k,v)->t.put(k,Set.of(v)));System.out.print("gen ");metrics(s.left(),s.right(),t,new LinkSettings(s.assignment(),EnumSet.allOf(EvidenceField.class),Thresholds.standard(),m,false,1),null);}
    } else m=LinkModel.parse(Files.readString(wf));
    for(String[] d:new String[][]{{"sp500_sec","name"},{"sp500_sec","name,city,state_or_country"},{"universities","name"},{"universities","name,country"}})
      for(Assignment as:Assignment.values()){
        Path dir=Path.of("/work/shared/data/linkage",d[0]);Set<String> use=Set.of(d[1].split(","));
        System.out.print(d[0].substring(0,2)+" "+d[1].length()+" "+as+" ");
        metrics(FeatureDumpMain.load(dir.resolve("left.csv"),use),FeatureDumpMain.load(dir.resolve("right_observed.csv"),use),FeatureDumpMain.truth(dir.resolve("matches.csv")),new LinkSettings(as,EnumSet.allOf(EvidenceField.class),Thresholds.standard(),m,false,1),"/tmp/lab_"+d[0].substring(0,2)+d[1].length()+as+".txt");
      }
  }
}
